import { build } from 'vite';

/** A module and all that it imports, as the text of one script. */
export const bundled = async (entry: string): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'bundled' } },
  });
  if (!Array.isArray(output)) throw new Error('A library build gives a list of outputs.');
  return output
    .flatMap((one) => one.output.flatMap((file) => ('code' in file ? [file.code] : [])))
    .join('\n');
};
