import { ReaderChoices, type Choices } from '../../src/storage/reader-choices.js';
import { storageName } from '../../src/storage/storage-name.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';

let readers = 0;

/** Views that a reader saved in the default report before, in the storage of the browser. */
export const saveViews = (reader: string, views: readonly unknown[]): void =>
  localStorage.setItem(
    storageName('views', DEFAULT_PRESET.key, reader),
    JSON.stringify({ version: 1, views }),
  );

/** The `cache-key` of a reader that nobody else is, who chose these things in the default report before. */
export const readerWho = (choices: Partial<Choices> = {}): string => {
  const reader = `reader-${Date.now()}-${Math.random()}-${++readers}`;
  if (Object.keys(choices).length === 0) return reader;
  const before = new ReaderChoices(() => {});
  before.open(DEFAULT_PRESET, reader, null);
  before.choose(choices);
  return reader;
};
