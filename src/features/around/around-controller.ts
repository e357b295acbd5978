import type { ReactiveController } from 'lit';
import { parseInstant } from '../../core/instant.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey, type Filters } from '../../core/query.js';
import { timeField } from '../../presets/time-field.js';
import { entryName } from '../../query/entry-name.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import { expanded } from '../../report/state.js';
import { namedEntry } from '../../report/named-entry.js';
import type { Shell } from '../../shell/shell.js';
import type { Among } from '../../sources/log-source.js';
import { AroundAddress, type AroundPlace } from './around-address.js';
import { askSide, placeOf, type AroundQuestion, type Side, type SideAnswer } from './ask-around.js';
import { sameValues, type SameValue } from './same-values.js';

/** Milliseconds before and after an entry that can be chosen; null for all of the log. */
export const REACHES: readonly (number | null)[] = [60_000, 600_000, 3_600_000, 86_400_000, null];

/** Where the reader was, and is brought back to. */
interface Before {
  /** What was open; null where nothing was. */
  readonly opened: LogEntry | null;
  readonly index: number;
  readonly view: 'rows' | 'summary';
  /** First row of the table on the screen. */
  readonly first: number | undefined;
  readonly opening: number;
  readonly query: string;
}

const NOTHING: SideAnswer = { entries: [], beyond: null, among: null, isUnordered: false };

/** What happened around an entry: which one, what the others have in common with it, and those that were found. */
export class AroundController implements ReactiveController {
  readonly #shell: Shell;
  readonly #latest = new LatestAnswer();
  #entry: LogEntry | null = null;
  #row = -1;
  #before: Before | null = null;
  #same: ReadonlySet<string> = new Set();
  #reach: number | null = 3_600_000;
  #sides: Readonly<Record<Side, SideAnswer>> = { before: NOTHING, after: NOTHING };
  #isAnswered = false;
  #problem: Problem | null = null;
  #unfolded: ReadonlySet<string> = new Set();
  /** Where the keyboard goes when the list is drawn. */
  #focus: 'first' | null = null;
  /** Distance of the entry from the top of the list before it is drawn anew; null where it is to be in the middle. */
  #kept: number | null = null;
  #isPlaceDue = false;
  readonly #address: AroundAddress;
  readonly #finding = new LatestAnswer();
  /** What the address says, until the log is there. */
  #linked: AroundPlace | null;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#address = new AroundAddress(shell, (place) => this.#move(place));
    this.#linked = this.#address.read();
    shell.addController(this);
  }

  get shell(): Shell {
    return this.#shell;
  }
  /** The entry in the middle; null where nothing is shown. */
  get entry(): LogEntry | null {
    return this.#entry;
  }
  get reach(): number | null {
    return this.#reach;
  }
  get isAsking(): boolean {
    return this.#latest.isAsking;
  }
  get problem(): Problem | null {
    return this.#problem;
  }
  /** Entries that there are before or after those shown. */
  hasMore(side: Side): boolean {
    return this.#sides[side].beyond !== null;
  }
  /** How much of the log was looked through, where that is not all of it. */
  get among(): Among | null {
    return this.#sides.before.among ?? this.#sides.after.among;
  }
  get isUnordered(): boolean {
    return this.#sides.before.isUnordered || this.#sides.after.isUnordered;
  }
  /** Whether the entries are those that the reader chose, and not those of a choice before. */
  get isAnswered(): boolean {
    return this.#isAnswered;
  }

  /** Values that the others may have in common with the entry. */
  get same(): readonly SameValue[] {
    const { preset, locked } = this.#shell.report.state;
    return this.#entry ? sameValues(this.#entry, preset, locked) : [];
  }
  isSame({ field }: SameValue): boolean {
    return this.#same.has(field);
  }

  /** All entries found, the entry itself among them, in the order of time. */
  get entries(): readonly LogEntry[] {
    const entry = this.#entry;
    if (!entry) return [];
    const { before, after } = this.#sides;
    // A log that does not give it is not to hide it: it was there.
    const isGiven = placeOf(this.#shell.report.state.preset, entry, after.entries) >= 0;
    return [...before.entries, ...(isGiven ? [] : [entry]), ...after.entries];
  }

  /** Index of the entry itself among them. */
  get center(): number {
    const { before, after } = this.#sides;
    const place = this.#entry ? placeOf(this.#shell.report.state.preset, this.#entry, after.entries) : -1;
    return before.entries.length + Math.max(0, place);
  }

  /** Whether the report has a time, and the entry one. */
  isOffered(entry: LogEntry): boolean {
    const { preset, logId } = this.#shell.report.state;
    return logId !== null && !Number.isNaN(parseInstant(ownValue(entry, timeField(preset) ?? '')));
  }

  /** The address that opens this; null where the page keeps nothing in its address, or may not name the entry. */
  get link(): string | null {
    const place = this.#place;
    return place && this.#address.link(place);
  }

  /** @param row Index of the entry in the table; -1 where it is in none of its rows. */
  open(entry: LogEntry, row: number): void {
    this.#show(entry, row, { reach: this.#reach, same: [] });
    this.#address.write(this.#place, true);
  }

  #show(entry: LogEntry, row: number, { reach, same }: Pick<AroundPlace, 'reach' | 'same'>): void {
    const { element, report, entries } = this.#shell;
    const { state } = report;
    this.#before ??= {
      opened: this.#shell.openedEntry,
      index: entries?.openIndex ?? -1,
      view: element.view,
      first: this.#shell.table()?.shownRows.first,
      opening: state.opening,
      query: queryKey(state.query),
    };
    this.#row = row;
    element.view = 'rows';
    this.#entry = entry;
    this.#same = new Set(same);
    this.#reach = REACHES.includes(reach) ? reach : this.#reach;
    this.#unfolded = new Set();
    this.#focus = 'first';
    this.#sides = { before: NOTHING, after: NOTHING };
    entries?.openApart(entry, false);
    // A dialog would hide what was asked for.
    entries?.uncover();
    this.#ask();
  }

  /** Back to where the reader was: filters, place and what was open. */
  back(): void {
    const before = this.#before;
    const row = this.#row;
    const hadFocus = this.#panel?.contains((this.#root as ShadowRoot).activeElement) ?? false;
    this.#forget();
    const { element, entries } = this.#shell;
    if (!before) return;
    element.view = before.view;
    entries?.reopen(before.opened, before.index);
    const table = this.#shell.table();
    // Details that were stepped through meanwhile took the table with them.
    if (table && before.first !== undefined && table.shownRows.first !== before.first)
      table.goTo(before.first);
    if (hadFocus && row >= 0) void element.updateComplete.then(() => this.#shell.table()?.focusRow(row));
  }

  toggle({ field }: SameValue): void {
    const same = new Set(this.#same);
    if (!same.delete(field)) same.add(field);
    this.#same = same;
    this.#ask();
    this.#address.write(this.#place);
  }

  chooseReach(reach: number | null): void {
    this.#reach = reach;
    this.#ask();
    this.#address.write(this.#place);
  }

  retry(): void {
    this.#ask();
  }

  /** Asks for those before the first one shown, or after the last. */
  more(side: Side): void {
    this.#keepPlace();
    const shown = this.#sides[side];
    void this.#latest.ask(
      async (signal) => askSide(await this.#log(), side, this.#question(), shown, signal),
      (answer) => {
        const entries =
          side === 'before' ? [...answer.entries, ...shown.entries] : [...shown.entries, ...answer.entries];
        this.#put({ ...this.#sides, [side]: { ...answer, entries } });
      },
      (error) => this.#fail(error),
    );
    this.#shell.requestUpdate();
  }

  isUnfolded(chain: string): boolean {
    return this.#unfolded.has(chain);
  }
  unfold(chain: string, isUnfolded: boolean): void {
    const unfolded = new Set(this.#unfolded);
    if (isUnfolded) unfolded.add(chain);
    else unfolded.delete(chain);
    this.#unfolded = unfolded;
    this.#shell.requestUpdate();
  }

  /** Another log, or the reader went on to other rows: what was around an entry of those before is not to hide them. */
  update(): void {
    const { state } = this.#shell.report;
    if (this.#linked && state.phase === 'ready') {
      const linked = this.#linked;
      this.#linked = null;
      this.#move(linked);
    }
    const before = this.#before;
    const isView = this.#shell.element.view !== 'rows';
    if (before && (before.opening !== state.opening || before.query !== queryKey(state.query) || isView))
      this.#forget();
  }

  close(): void {
    this.#latest.cancel();
    this.#finding.cancel();
  }

  /** The address says another thing: a link, or the browser's Back and Forward. */
  #move(place: AroundPlace | null): void {
    this.#finding.cancel();
    if (!place) return this.#entry ? this.back() : undefined;
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return;
    const { report } = this.#shell;
    void this.#finding.ask(
      async (signal) => namedEntry(await this.#log(), report.state, place.entry, signal),
      (entry) => {
        if (entry && this.isOffered(entry)) return this.#show(entry, -1, place);
        this.#address.write(null);
        report.dispatch('notice', { code: 'entry-not-found' });
      },
      (error) => report.dispatch('notice', problemOf(error)),
    );
  }

  get #place(): AroundPlace | null {
    const entry = this.#entry && entryName(this.#shell.report.state.preset, this.#entry);
    if (!entry) return null;
    return {
      entry,
      reach: this.#reach,
      same: this.same.filter((one) => this.isSame(one)).map(({ field }) => field),
    };
  }

  hostUpdated(): void {
    const { list, row } = this.#places;
    if (list && row && this.#isPlaceDue) {
      this.#isPlaceDue = false;
      const middle = (list.clientHeight - row.offsetHeight) / 2;
      list.scrollTop = row.offsetTop - (this.#kept ?? middle);
      this.#kept = null;
    }
    if (this.#focus === null || !this.#panel) return;
    this.#focus = null;
    this.#panel.querySelector<HTMLElement>('header button, header select')?.focus({ preventScroll: true });
  }

  get #root(): ParentNode {
    return this.#shell.element.renderRoot;
  }
  get #panel(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.around');
  }
  get #places(): { list: HTMLElement | null; row: HTMLElement | null } {
    const list = this.#panel?.querySelector<HTMLElement>('.around-list') ?? null;
    return { list, row: list?.querySelector<HTMLElement>('[aria-current]') ?? null };
  }

  #keepPlace(): void {
    const { list, row } = this.#places;
    if (list && row) this.#kept = row.offsetTop - list.scrollTop;
  }

  async #log() {
    const { log } = await this.#shell.report.questions();
    if (!log) throw new DOMException('The report has no log.', 'AbortError');
    return log;
  }

  #question(): AroundQuestion {
    const { state } = this.#shell.report;
    const filters: Filters = Object.fromEntries(
      this.same.filter((one) => this.isSame(one)).map(({ filter }) => [filter.key, filter.param]),
    );
    return {
      preset: state.preset,
      time: timeField(state.preset)!,
      locked: expanded(state.locked, state),
      filters,
      reach: this.#reach,
      entry: this.#entry!,
    };
  }

  #ask(): void {
    this.#problem = null;
    this.#isAnswered = false;
    const question = this.#question();
    void this.#latest.ask(
      async (signal) => {
        const log = await this.#log();
        const ask = (side: Side) => askSide(log, side, question, null, signal);
        const [before, after] = await Promise.all([ask('before'), ask('after')]);
        return { before, after };
      },
      (sides) => this.#put(sides),
      (error) => this.#fail(error),
    );
    this.#isPlaceDue = true;
    this.#shell.requestUpdate();
  }

  #put(sides: Readonly<Record<Side, SideAnswer>>): void {
    this.#sides = sides;
    this.#isAnswered = true;
    this.#problem = null;
    this.#isPlaceDue = true;
    this.#shell.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#problem = problemOf(error);
    this.#shell.requestUpdate();
  }

  #forget(): void {
    this.#latest.cancel();
    this.#finding.cancel();
    this.#entry = null;
    this.#before = null;
    this.#address.write(null);
    this.#sides = { before: NOTHING, after: NOTHING };
    this.#shell.requestUpdate();
  }
}
