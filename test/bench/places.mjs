/** Where things are, as absolute paths. */
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const BENCH = at('./');
export const ROOT = at('../../');
export const ADAPTERS = at('./adapters/');
export const RESULTS = at('./results/');
/** What is built for a run; not committed. */
export const BUILT = at('./dist/peers/');
/** A build of ours that holds nothing of earlier ones, as `dist` may. */
export const BUILT_CDN = at('./dist/cdn/');
/** The kernels with what measures them; not committed. */
export const BUILT_KERNELS = at('./dist/kernels/');
