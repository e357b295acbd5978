import type { Language } from '../i18n/language.js';
import type { Words } from '../i18n/words.js';

/** One entry of a drop-down; the value `''` asks for everything. */
export interface Choice {
  readonly value: string;
  label(words: Words): string;
}

/** The control that a search field shows. */
export type Control =
  | { readonly type: 'text' }
  | {
      readonly type: 'date-time';
      /** Which end of a minute or a day that was typed is meant. */
      readonly edge: 'start' | 'end';
    }
  | {
      readonly type: 'choice';
      readonly choices: readonly Choice[];
      /** Values that have a name and are not offered here; a reader may have chosen one elsewhere. */
      readonly further?: readonly Choice[];
      /** Whether the values seen in the rows can be chosen too. */
      readonly offersSeen?: boolean;
      /** Whether a text can be typed in place of a choice, by the rules of {@link Filter.toParam}. */
      readonly takesText?: boolean;
      /** Whether several can be chosen: any of them will do. */
      readonly takesSeveral?: boolean;
    };

/** How a report writes dates, and when a field is read: "2h" means nothing without. */
export interface DateWriting {
  /** `Preset.dateFormat`. */
  readonly dateFormat: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a search field behaves: between what is typed, what is sent and what matches. */
export interface Filter {
  readonly control: Control;
  /** The filter value for what was typed; `''` where nothing is asked; null where it is not valid. */
  toParam(typed: string, language: Language, writing?: DateWriting): string | null;
  /** What to show in the control for a filter value; the way back from {@link toParam}. */
  toInput(param: string, language: Language, writing?: DateWriting): string;
  /** A test of raw values for a filter value, for sources that do not filter themselves. */
  matches(param: string): (raw: unknown) => boolean;
  /**
   * Whether {@link matches} reads nothing of a value but its instant, so that a value can be given as milliseconds
   * since 1970 where a store has it so.
   */
  readonly readsInstants?: boolean;
  /**
   * Of filters that look for a text within values: what every text contains that a value of more than a text finds, such as a network
   * of addresses; `''` where that is nothing, null where the value is a text itself. Endpoints that know texts alone narrow by it.
   */
  sharedText?(param: string): string | null;
  /** Whether a value can be a span of numbers, with an open end where wanted: `100-200`, `200-`. */
  readonly takesSpans?: boolean;
  /** What it says of the range of time that the report is about: where it starts or ends, or how long it is up to now. */
  readonly role?: 'start' | 'end' | 'period';
  /** What may be typed, for a reader whose text was not understood. */
  hint?(words: Words): string;
}
