import type { Words } from '../i18n/words.js';

/** What an embedder calls something of theirs, in the report's language. */
export const labelOf = (
  { label }: { readonly label: string | ((words: Words) => string) },
  words: Words,
): string => (typeof label === 'function' ? String(label(words)) : label);
