import { text } from './text.js';
import type { Kind } from './kind.js';

/** An HTTP method. Case matters in one (RFC 9110, 9.1), so it is shown as received. */
export const method: Kind = { ...text, monospace: true, isUnbroken: true };
