import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { NARROWEST, WIDEST } from '../storage/check-choices.js';
import { NO_CHOICES, type Choices, type ReaderChoices } from '../storage/reader-choices.js';

/** What the arrangement needs of the report. */
export interface ArrangedReport {
  readonly preset: Preset;
  readonly choices: ReaderChoices;
  /** Field keys of the columns shown. */
  readonly columns: readonly string[];
  /** Field keys of the columns where the reader chose none. */
  readonly ownColumns: readonly string[];
}

/**
 * What a reader does with columns, in the dialog or on the headings. Each act gives its outcome as a sentence, for
 * those who cannot see it happen.
 */
export class ColumnArrangement {
  readonly #report: ArrangedReport;
  readonly #drawnWidths: () => Choices['widths'];

  /** @param drawnWidths How wide the columns are on the screen, in em; empty where there are none to see. */
  constructor(report: ArrangedReport, drawnWidths: () => Choices['widths']) {
    this.#report = report;
    this.#drawnWidths = drawnWidths;
  }

  get columns(): readonly string[] {
    return this.#report.columns;
  }

  get choices(): Choices {
    return this.#report.choices.current;
  }

  get preset(): Preset {
    return this.#report.preset;
  }

  label(key: string, language: Language): string {
    return fieldOf(this.preset, key).label(language.words);
  }

  /** Puts a column at a place among the others. */
  moveTo(key: string, place: number, language: Language): string {
    const others = this.columns.filter((column) => column !== key);
    const at = Math.min(Math.max(0, place), others.length);
    this.setColumns([...others.slice(0, at), key, ...others.slice(at)]);
    return this.#placeText(key, language);
  }

  hide(key: string, language: Language): string {
    this.setColumns(this.columns.filter((column) => column !== key));
    const label = this.label(key, language);
    return language.words.msg(str`${label} is hidden.`);
  }

  /** Takes columns in an order; at least one stays. */
  setColumns(columns: readonly string[]): void {
    if (columns.length === 0) return;
    const { choices, ownColumns } = this.#report;
    // Back where it began, nothing is chosen: then the report may learn other columns of its own.
    const areOwn = columns.join('\n') === ownColumns.join('\n');
    choices.choose({ columns: areOwn ? null : columns });
  }

  /** Sets the width of a column, in em of the table's font. */
  setWidth(key: string, width: number): void {
    const rounded = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST) * 100) / 100;
    this.#report.choices.choose({ widths: { ...this.#widths, [key]: rounded } });
  }

  /** Makes a column as wide as its content. */
  fit(key: string, language: Language): string {
    const others = Object.entries(this.#widths).filter(([other]) => other !== key);
    this.#report.choices.choose({ widths: Object.fromEntries(others) });
    const label = this.label(key, language);
    return language.words.msg(str`${label} fits its content.`);
  }

  /** The widths that were set. With the first one all stay as they are drawn, or it would change the others. */
  get #widths(): Choices['widths'] {
    const { widths } = this.choices;
    return Object.keys(widths).length > 0 ? widths : this.#drawnWidths();
  }

  choose(change: Pick<Partial<Choices>, 'density' | 'wrapLongText'>): void {
    this.#report.choices.choose(change);
  }

  /** Columns, widths and rows as the report has them. The zones do not belong to columns, and stay. */
  reset(): void {
    const { columns, widths, density, wrapLongText } = NO_CHOICES;
    this.#report.choices.choose({ columns, widths, density, wrapLongText });
  }

  #placeText(key: string, language: Language): string {
    const label = this.label(key, language);
    const place = language.number(this.columns.indexOf(key) + 1);
    const count = language.number(this.columns.length);
    return language.words.msg(str`${label}, column ${place} of ${count}`);
  }
}
