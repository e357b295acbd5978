export const versionDefine: { readonly __VERSION__: string };
