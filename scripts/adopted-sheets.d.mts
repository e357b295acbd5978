import type { Plugin } from 'vite';

export function adoptedSheets(): Plugin;
