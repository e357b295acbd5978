import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import type { MsgFn } from '@lit/localize/internal/types.js';

export { str } from '@lit/localize/internal/str-tag.js';

/**
 * Forms of a sentence by the plural categories of CLDR; a language takes the one that its rules name for the count.
 *
 * All four are to be given, though English has two: Polish has all of them ("1 wpis, 2 wpisy, 5 wpisów, 1,5 wpisu"),
 * Spanish and Portuguese have `many` for round millions. English says in `few` and `many` what it says in `other`, and
 * texts that are the same are one text to the translator unless they have ids of their own. So the two get one each,
 * ending in the category: `words.msg(str`…`, { id: 'entries-few' })`.
 */
export interface PluralForms {
  readonly one: string;
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
  /** The form that the language has for this count: Polish has four where English has two. */
  plural(count: number, forms: PluralForms): string;
}

/** @param msg How a text of the source is said in the language; English says it as it stands. */
export const createWords = (locale: string, msg: MsgFn = defaultMsg): Words => {
  let rules: Intl.PluralRules | undefined;
  return {
    locale,
    msg,
    plural: (count, forms) =>
      // `zero` and `two` are categories too, which no language of the interface has.
      forms[(rules ??= new Intl.PluralRules(locale)).select(count) as keyof PluralForms] ?? forms.other,
  };
};
