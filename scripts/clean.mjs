/** Empties the build folder, so that no chunk of an earlier build is published. */
import { rm } from 'node:fs/promises';

await rm(new URL('../dist/', import.meta.url), { recursive: true, force: true });
