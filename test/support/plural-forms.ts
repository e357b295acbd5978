import { withoutComments, type SourceFile } from './source-text.js';

const PLURAL = /\.plural\([^]*?\n\s*\}\)/g;

/**
 * Forms of plurals that a translator cannot distinguish: English has one text for all but `one`, and the same text is one text to the translator unless it has an id of its own.
 */
export const pluralFaults = ({ path, text }: SourceFile): string[] =>
  [...withoutComments(text).matchAll(PLURAL)].flatMap(([call]) =>
    ['zero', 'two', 'few', 'many']
      .filter((form) => !new RegExp(`\\b${form}: [^]*?\\bid: '[\\w-]+-${form}'`).test(formIn(call, form)))
      .map((form) => `${path}: the form ${form} of a plural has no id that ends in -${form}`),
  );

/** From the name of a form to the next one. */
const formIn = (call: string, form: string): string =>
  new RegExp(`\\b${form}:[^]*?(?=\\b(zero|one|two|few|many|other):|$)`).exec(call)?.[0] ?? '';
