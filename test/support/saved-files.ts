import { until } from './until.js';

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * The files that a page hands to its reader while something happens. A download cannot be opened by a test, so the
 * click that would start it is taken in its place.
 *
 * @param least Files to wait for, where they come only a while after what happens.
 */
export const savedFiles = async (act: () => unknown, least = 0): Promise<SavedFile[]> => {
  const files: Promise<SavedFile>[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const read = async (): Promise<SavedFile> => {
      const blob = await (await fetch(this.href)).blob();
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return { name: this.download, type: blob.type, bytes, text };
    };
    files.push(read());
  };
  try {
    await act();
    await until(() => files.length >= least);
    return await Promise.all(files);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
};
