import type { Plugin } from 'vite';

export declare const licenceBanner: (chunk: { readonly moduleIds: readonly string[] }) => string;
export declare const licenceNotices: () => Plugin;
