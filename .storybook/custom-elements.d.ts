/** Written by `npm run manifest`; known here so that types can be checked before it has been. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
