import type { Plugin } from 'vite';

export declare const ownMembers: () => Plugin;
