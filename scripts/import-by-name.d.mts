import type { Plugin } from 'vite';

export declare const importByName: () => Plugin;
