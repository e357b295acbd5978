import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/** The records of a gzipped file of one JSON value a line. */
export const readNdjson = async <Line>(file: URL): Promise<Line[]> => {
  const text = (await unpack(await readFile(file))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
};
