import { accessEntry } from './access-line.js';
import { lineFormat } from './line-format.js';

/** The Common Log Format of NCSA, and the combined one that Apache, nginx, Traefik and others write. */
export const combinedLog = lineFormat('combined-log', accessEntry);
