/** The file, compressed by the browser; as it is where the browser cannot. */
export const compress = async (file: Blob): Promise<Blob> => {
  if (!('CompressionStream' in globalThis)) return file;
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return new Blob([packed], { type: 'application/gzip' });
};
