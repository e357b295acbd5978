import { looksLikeNetwork, readNetwork } from '../../core/addresses/ip-network.js';
import { ANYWHERE, type Filters } from '../../core/query.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { toText } from '../../core/to-text.js';
import { str } from '../../i18n/words.js';
import { including } from '../../query/filter-by-value.js';
import { isAnywhere } from '../../query/condition-for.js';
import { isLockedOut } from '../../report/state.js';
import type { Shell } from '../../shell/shell.js';
import { recognise, type Recognised } from './recognise.js';

/** Rows that are looked at to tell what a text is: more would be felt while typing. */
const MOST_ROWS = 500;

/** What is typed into the field that looks in all fields, what it may mean, and the way from match to match. */
export class FindController {
  readonly #shell: Shell;
  #typed: string | null = null;
  #meanings: readonly Recognised[] = [];
  #active = -1;
  #isOpen = false;
  /** The entry to open when its row is there. */
  #wanted: Recognised | null = null;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Whether the report has the field: not where a field of its own has the name, and not where the host decides. */
  get isOffered(): boolean {
    const { preset, locked } = this.#shell.report.state;
    return isAnywhere(preset, ANYWHERE) && !isLockedOut(locked, ANYWHERE);
  }

  /** The text that is looked for. */
  get active(): string {
    return this.#shell.report.state.query.filters[ANYWHERE] ?? '';
  }

  /** What is in the field: what was typed, else what is looked for. */
  get text(): string {
    return this.#typed ?? this.active;
  }

  get isOpen(): boolean {
    return this.#isOpen && this.text.trim() !== '';
  }

  get meanings(): readonly Recognised[] {
    return this.#meanings;
  }

  /** Index of the line that Enter applies; the last one looks in every field. */
  get line(): number {
    return this.#active;
  }

  /** Whether a range of addresses seems to be meant that cannot be read. */
  get isMistyped(): boolean {
    const text = this.text.trim();
    return /[.:].*\/|\*|-/.test(text) && looksLikeNetwork(text) && !readNetwork(text);
  }

  type(text: string): void {
    this.#typed = text;
    const language = this.#shell.language();
    const { preset } = this.#shell.report.state;
    this.#meanings = language && text.trim() !== '' ? recognise(text, preset, this.#rows(), language) : [];
    this.#active = 0;
    this.#isOpen = true;
    this.#shell.requestUpdate();
  }

  move(by: number): void {
    const lines = this.#meanings.length + 1;
    this.#active = (this.#active + by + lines) % lines;
    this.#isOpen = true;
    this.#shell.requestUpdate();
  }

  close(): void {
    this.#isOpen = false;
    this.#shell.requestUpdate();
  }

  /** Leaves what was typed and not looked for. */
  leave(): void {
    this.#typed = null;
    this.close();
  }

  /** Applies a line: an entry is opened, a value filtered for exactly, a text looked for in every field. */
  apply(line: number = this.#active): void {
    const meaning = this.#meanings[line];
    const text = this.text.trim();
    this.#isOpen = false;
    this.#typed = null;
    this.#meanings = [];
    const { filters } = this.#shell.report.state.query;
    if (!meaning) this.#filter({ ...filters, [ANYWHERE]: text });
    else if (!meaning.isEntry || !this.#openLoaded(meaning)) {
      this.#wanted = meaning.isEntry ? meaning : null;
      this.#filter({ ...including(filters, meaning.filter), [ANYWHERE]: '' });
    }
    this.#shell.requestUpdate();
  }

  /** The state changed: the row of an entry that was looked for may be there. */
  update(): void {
    const wanted = this.#wanted;
    const { phase, extent, query } = this.#shell.report.state;
    if (!wanted || phase === 'loading') return;
    if (query.filters[wanted.filter.key] !== wanted.filter.param) this.#wanted = null;
    else if (extent > 0 && this.#shell.report.hasRow(0) && !this.#shell.report.state.outdated) {
      this.#wanted = null;
      // Not while the report is being drawn.
      queueMicrotask(() => this.#openLoaded(wanted));
    }
  }

  /** Goes to the next match, or the one before; from the end to the beginning, and the other way round. */
  step(by: 1 | -1): void {
    const { report, marked } = this.#shell;
    const { extent } = report.state;
    const language = this.#shell.language();
    if (extent === 0 || !language) return;
    const from = marked.index >= 0 ? marked.index : by > 0 ? -1 : extent;
    const row = (from + by + extent) % extent;
    this.#shell.table()?.goTo(row);
    marked.mark(row);
    const [place, all] = [language.number(row + 1), language.number(report.state.total ?? extent)];
    this.#shell.confirm(language.words.msg(str`Match ${place} of ${all}`));
    this.#shell.requestUpdate();
  }

  #filter(filters: Filters): void {
    this.#shell.filter(filters);
  }

  #rows(): LogEntry[] {
    const { report } = this.#shell;
    const rows: LogEntry[] = [];
    for (let index = 0; index < Math.min(report.state.extent, MOST_ROWS); index++) {
      const entry = report.entryAt(index);
      if (entry) rows.push(entry);
    }
    return rows;
  }

  #openLoaded({ field, filter }: Recognised): boolean {
    const rows = this.#rows();
    const index = rows.findIndex((entry) => toText(ownValue(entry, field)) === filter.param);
    if (index < 0 || !this.#shell.report.hasRow(index)) return false;
    this.#shell.table()?.goTo(index);
    this.#shell.openRow(index);
    return true;
  }
}
