import type { Language } from '../../i18n/language.js';
import { TimeZone } from '../../i18n/time-zone.js';
import type { Format } from '../../kinds/kind.js';
import type { Preset } from '../../presets/preset.js';

/** What comes to the format of a report with `further-reports.ts`. */
export interface FurtherFormat extends Pick<Format, 'reasonOf'> {
  /** How the rows of a report are explained, by the report; nothing where none are. */
  explaining(this: void, preset: Preset, words: Language['words']): Pick<Format, 'explain' | 'causeOf'>;
}

/** How values are written: the same object until a part of it is another one, so that the table knows when to draw again. */
export class ReportFormat {
  #known: { readonly preset: Preset; readonly format: Format } | null = null;

  /** @param secondTimeZone IANA name of the zone that the reader wants to see besides; null where they want none. */
  of(
    preset: Preset,
    language: Language,
    secondTimeZone: string | null,
    further?: FurtherFormat | null,
  ): Format {
    const known = this.#known;
    const reasonOf = further?.reasonOf;
    const isKnown =
      known?.preset === preset &&
      known.format.reasonOf === reasonOf &&
      known.format.language === language &&
      (known.format.secondZone?.name ?? null) === secondTimeZone;
    if (isKnown) return known.format;
    const secondZone = secondTimeZone === null ? undefined : new TimeZone(secondTimeZone);
    const { dateFormat } = preset;
    const format: Format = {
      language,
      dateFormat,
      secondZone,
      reasonOf,
      ...further?.explaining(preset, language.words),
    };
    this.#known = { preset, format };
    return format;
  }
}
