import type { Words } from '../i18n/words.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Field } from './preset.js';

/** The heading of a column of an exported file: the field's label, with the unit that its cells are in. */
export const csvHeading = ({ label, kind }: Field, words: Words): string => {
  const { unit } = kindOf(kind);
  return unit === undefined ? label(words) : `${label(words)} (${unit})`;
};
