import { CSV_TYPE, type ExportFile } from './export-file.js';

/** Characters that are kept as text before the browser may put them away. */
const CHUNK = 4_000_000;

/** A file in memory: in blobs, which a browser moves to its disk when they are many. */
export const memoryFile = (): ExportFile => {
  let blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const putAway = () => {
    blobs.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  return {
    async write(text) {
      texts.push(text);
      length += text.length;
      if (length >= CHUNK) putAway();
    },
    settle: async () => null,
    async finish() {
      putAway();
      return new Blob(blobs, { type: CSV_TYPE });
    },
    async discard() {
      blobs = [];
      texts = [];
    },
  };
};
