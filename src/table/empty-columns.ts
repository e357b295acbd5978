import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import type { Report } from '../report/report.js';
import type { RowReader } from './row-slot.js';

/** One empty column is shown as it is: folded it would take as much room. */
const FEWEST = 2;
/** How many columns a narrow row has room for. */
const PLACES = 6;

const isEmpty = (raw: unknown): boolean => raw === undefined || raw === null || raw === '';

/**
 * Columns without a value in any of the first rows, which are folded into one. A column stays folded only until one of its
 * values is on the screen: nothing that a row has is left out.
 */
export class EmptyColumns {
  /** The opening of the log and the columns that it was decided for. */
  #of = '';
  #folded = new Set<string>();
  /** Also one that is not folded since it is the only one, and those that a reader unfolded. */
  #empty = new Set<string>();

  /** The columns that are not folded, once there are rows to tell by. */
  shown(report: Report, columns: readonly string[], rows: () => readonly RowReader[]): readonly string[] {
    const { preset, opening } = report.state;
    const of = [opening, ...columns].join('\n');
    if (of !== this.#of) {
      this.#folded.clear();
      this.#empty.clear();
      const readers = rows();
      if (readers.length === 0) return columns;
      this.#of = of;
      const empty = columns.filter(
        (key) => !kindOf(fieldOf(preset, key).kind).isDerived && readers.every((read) => isEmpty(read(key))),
      );
      this.#empty = new Set(empty);
      if (empty.length >= FEWEST && empty.length < columns.length) this.#folded = new Set(empty);
    }
    return columns.filter((key) => !this.#folded.has(key));
  }

  /** The heading of the column in place of those that are folded; null where none is. */
  label({ words, number }: Language): string | null {
    const { size } = this.#folded;
    return size === 0 ? null : words.msg(str`${number(size)} empty`);
  }

  /**
   * The columns that a narrow row has room for, by their places. Where one is hidden or has no values the next one takes
   * its place, names before identifiers, and in a report that names none all places are taken so: no card is empty.
   */
  narrow(preset: Preset, shown: readonly string[]): readonly (string | null)[] {
    const isIdentifier = (key: string): boolean => kindOf(fieldOf(preset, key).kind).role === 'identifier';
    const filled = shown.filter((key) => !this.#empty.has(key));
    const isNamed = preset.narrow.some((key) => key !== null);
    const narrow = isNamed ? preset.narrow : filled.slice(0, PLACES).map(() => '');
    const others = filled.filter((key) => !narrow.includes(key));
    const next = [...others.filter((key) => !isIdentifier(key)), ...others.filter(isIdentifier)].values();
    return narrow.map((key) => (key === null || filled.includes(key) ? key : (next.next().value ?? null)));
  }

  /** Shows them all. */
  open(): void {
    this.#folded.clear();
  }

  /**
   * Unfolds the columns that a row has a value for.
   *
   * @returns Whether there is one that had no value before.
   */
  sees(read: RowReader): boolean {
    const { size } = this.#empty;
    for (const key of this.#empty) {
      if (isEmpty(read(key))) continue;
      this.#empty.delete(key);
      this.#folded.delete(key);
    }
    return this.#empty.size < size;
  }
}
