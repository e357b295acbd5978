import { ReaderChoices, type Choices } from '../../src/controllers/reader-choices.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';

let readers = 0;

/** The `cache-key` of a reader that nobody else is, who chose these things in the default report before. */
export const readerWho = (choices: Partial<Choices> = {}): string => {
  const reader = `reader-${Date.now()}-${Math.random()}-${++readers}`;
  if (Object.keys(choices).length === 0) return reader;
  const before = new ReaderChoices(() => {});
  before.open(DEFAULT_PRESET, reader);
  before.choose(choices);
  return reader;
};
