import type { MsgFn, TemplateMap } from '@lit/localize/internal/types.js';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';

export { str } from '@lit/localize/internal/str-tag.js';

/** Forms of a sentence by the plural categories of CLDR; a language takes those that it has. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
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
  /** The form that the language has for this count: Polish has three where English has two. */
  plural(count: number, forms: PluralForms): string;
}

/** @param templates What the language's generated module exports; undefined for the source language, English. */
export const createWords = (locale: string, templates?: TemplateMap): Words => {
  const rules = new Intl.PluralRules(locale);
  return {
    locale,
    msg: ((template: string, options?: { id?: string }) => runtimeMsg(templates, template, options)) as MsgFn,
    plural: (count, forms) => forms[rules.select(count) as keyof PluralForms] ?? forms.other,
  };
};
