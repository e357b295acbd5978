import type { MsgFn } from '@lit/localize/internal/types.js';
import { createWords, type Words } from './words.js';

/**
 * Texts of an embedder's own in one language, by the English text that they replace, or by its id; `{0}`, `{1}` are what is put
 * into it: `{'Show filters': 'Filter zeigen', 'Rows {0}–{1}': 'Zeilen {0} bis {1}'}`.
 */
export type OwnTexts = Readonly<Record<string, string>>;

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** Words that say some things otherwise, or in a language that the report does not have. */
export const withOwnTexts = (words: Words, locale: string, texts: OwnTexts): Words => {
  // Not called by its own type, by which the extractor knows texts of the source.
  const otherwise = words.msg as unknown as (template: unknown, options: unknown) => unknown;
  const msg = ((template: string | Template, options?: { id?: string }) => {
    const isText = typeof template === 'string';
    const english = isText
      ? template
      : template.strings.map((part, place) => (place ? `{${place - 1}}${part}` : part)).join('');
    const own = [options?.id ?? '', english].find((key) => Object.hasOwn(texts, key));
    if (own === undefined) return otherwise(template, options);
    const values = isText ? [] : template.values;
    return String(texts[own]).replaceAll(/\{(\d+)\}/g, (all, place: string) =>
      Number(place) < values.length ? String(values[Number(place)]) : all,
    );
  }) as unknown as MsgFn;
  return createWords(locale, msg);
};
