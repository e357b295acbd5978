import type { Plugin } from 'vite';

/** A style sheet without comments and white space. */
export declare const minifyCss: (css: string) => string;

/** Takes comments and white space out of the style sheets of the files for plain pages. */
export declare const minifyStyles: () => Plugin;
