import type { Format } from '../kinds/kind.js';
import { isMissing, kindOf } from '../kinds/catalogue.js';
import { text } from '../kinds/text.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Report } from '../report/report.js';
import { columnWidth, gridColumns, type ColumnWidth } from './column-widths.js';
import type { EmptyColumns } from './empty-columns.js';
import type { PlaceholderBars } from './placeholders.js';
import type { Column, RowReader } from './row-slot.js';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
/** Rows whose texts decide how wide columns are. */
const SAMPLE = 100;
/** How much wider a badge is than its text, in characters. */
const BADGE = 3;

/** In place of a field's key: the column that stands for those without a value. */
export const FOLDED = '';

/** Widths by field key, in em of the table's font. */
export type Widths = Readonly<Record<string, number>>;

/** The columns of the table, and how wide each is. Draws nothing but the widths, which all rows share. */
export class TableColumns {
  readonly #grid: HTMLElement;
  /** Null until it is loaded, a moment after the first rows. */
  empty: EmptyColumns | null = null;
  #list: readonly Column[] = [];
  #key = '';
  #widthsOf = -1;
  #fitting: readonly ColumnWidth[] = [];
  #chosen: Widths = {};
  #drawn = '';
  /** Of rows on their way; null until there are some. */
  #bars: PlaceholderBars | null = null;

  constructor(grid: HTMLElement) {
    this.#grid = grid;
  }

  get list(): readonly Column[] {
    return this.#list;
  }

  /**
   * Takes the columns of the report.
   *
   * @returns Whether they are others, or are in another order.
   */
  update(report: Report, format: Format, columns: readonly string[], isOtherFormat: boolean): boolean {
    const { preset, query } = report.state;
    const shown = this.empty?.shown(report, columns, () => this.#samples(report)) ?? columns;
    const narrow = this.empty?.narrow(preset, shown) ?? preset.narrow;
    const key = JSON.stringify([preset.key, shown, narrow, query.sort?.key]);
    const isOtherSet = key !== this.#key;
    if (!isOtherSet && !isOtherFormat) return false;
    this.#key = key;
    const { language } = format;
    const list: Column[] = shown.map((column) => {
      const field = fieldOf(preset, column);
      const place = PLACES[narrow.indexOf(column)] ?? null;
      const isSorted = column === query.sort?.key;
      return { key: column, kind: kindOf(field.kind), label: field.label(language.words), place, isSorted };
    });
    const label = this.empty?.label(language);
    if (label) list.push({ key: FOLDED, kind: text, label, place: null, isSorted: false });
    this.#list = list;
    this.#widthsOf = -1;
    this.fit(report, format);
    return isOtherSet;
  }

  /** Draws the widths that the reader set; columns without one fit their content. */
  setWidths(chosen: Widths): void {
    this.#chosen = chosen;
    const areSet = this.#list.some(({ key }) => Object.hasOwn(chosen, key));
    const widths = this.#list.map(({ key }, place): ColumnWidth => {
      if (!Object.hasOwn(chosen, key)) return this.#fitting[place]!;
      return { least: chosen[key]!, full: chosen[key]! };
    });
    const columns = gridColumns(widths, areSet);
    if (columns === this.#drawn) return;
    this.#drawn = columns;
    const { style } = this.#grid;
    style.setProperty('--columns', columns);
    style.setProperty('--least', `${widths.reduce((sum, { least }) => sum + least, 0)}em`);
    this.#bars?.update();
  }

  /** Gives rows on their way their bars. */
  addBars(bars: PlaceholderBars): void {
    this.#bars = bars;
    bars.update();
  }

  /** What headings say beyond their labels, by field key: the zone and format of dates. */
  descriptions(report: Report, { language: { words, zone } }: Format): ReadonlyMap<string, string> {
    const { preset } = report.state;
    const descriptions = new Map<string, string>();
    for (const { key, kind } of this.#list) {
      if (kind.role !== 'instant') continue;
      const hint = preset.dateHint?.(words) ?? preset.dateFormat;
      descriptions.set(key, `${hint}, ${zone.label(Date.now())}`);
    }
    return descriptions;
  }

  /** Columns are as wide as the first rows of a query want them, and stay so: none jumps while the reader scrolls. */
  fit(report: Report, format: Format): void {
    const { generation, extent } = report.state;
    if (this.#widthsOf === generation && extent > 0) return;
    const samples = this.#samples(report);
    if (samples.length > 0) this.#widthsOf = generation;
    this.#fitting = this.#list.map(({ key, kind, label }) =>
      columnWidth({
        label,
        isMonospace: kind.monospace ?? false,
        lengths: samples.map((read) => {
          const raw = read(key);
          if (isMissing(raw, kind)) return 0;
          const beside = kind.cell ? (kind.cell.room?.(format) ?? BADGE) : 0;
          return kind.text(raw, format, read).length + beside;
        }),
      }),
    );
    this.setWidths(this.#chosen);
  }

  #samples(report: Report): RowReader[] {
    const samples: RowReader[] = [];
    for (let row = 0; row < Math.min(SAMPLE, report.state.extent); row++)
      if (report.hasRow(row)) samples.push((key) => report.valueAt(row, key));
    return samples;
  }
}
