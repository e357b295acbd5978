/** Written by `npm run manifest`; known here so that types can be checked before they have been. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

declare module '*/vscode.html-custom-data.json' {
  const data: {
    readonly tags: readonly {
      readonly attributes: readonly {
        readonly name: string;
        readonly values?: readonly { readonly name: string }[];
      }[];
    }[];
  };
  export default data;
}
