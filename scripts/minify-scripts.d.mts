import type { Plugin } from 'vite';

/** Makes scripts as short as two minifiers can. */
export declare const minifyScripts: () => Plugin;
