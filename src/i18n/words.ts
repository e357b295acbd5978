import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import type { MsgFn } from '@lit/localize/internal/types.js';
import { sourceLocale } from './locale-codes.js';

export { str } from '@lit/localize/internal/str-tag.js';

/**
 * Forms of a sentence by the plural categories of CLDR; a language takes the one that its rules name for the count.
 *
 * All six are given, though English has two: Polish has four of them ("1 wpis, 2 wpisy, 5 wpisów, 1,5 wpisu"), Arabic all, and
 * Spanish and Portuguese have `many` for round millions. English has one text for all but `one`, and texts that are the same are
 * one text to the translator unless they have ids of their own. So each gets one that ends in its category:
 * `words.msg(str`…`, { id: 'entries-few' })`.
 */
export interface PluralForms {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/**
 * The words of one report in one language.
 *
 * `@lit/localize` as it comes has one language for the whole page, and throws when a host has set it up too. Its
 * lookup is a pure function of the templates given to it, so each report has words of its own; `msg` has the type
 * that the extractor looks for.
 */
export interface Words {
  readonly locale: string;
  readonly msg: MsgFn;
  /** The form that the language has for this count. */
  plural(count: number, forms: PluralForms): string;
}

/** @param msg How a text of the source is said in the language; English says it as it is. */
export const createWords = (locale: string, msg: MsgFn = defaultMsg): Words => {
  let rules: Intl.PluralRules | undefined;
  return {
    locale,
    msg,
    plural: (count, forms) =>
      locale === sourceLocale
        ? forms[count === 1 ? 'one' : 'other']
        : forms[(rules ??= new Intl.PluralRules(locale)).select(count)],
  };
};
