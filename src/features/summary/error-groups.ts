import { instantToIso, parseInstant } from '../../core/instant.js';
import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey, type Filters } from '../../core/query.js';
import type { PatternGroup, SummaryGroup } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { kindOf } from '../../kinds/catalogue.js';
import { failureFilters } from '../../query/failure-filters.js';
import { conditionFor } from '../../query/condition-for.js';
import { bothFilters } from '../../query/both-filters.js';
import { exactFilterFor, filterForValue, including } from '../../query/filter-by-value.js';
import { firstField, type SummaryField } from '../../query/summary-fields.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import type { ReportQuestions } from '../../report/report-questions.js';
import { askedQuery, isLockedOut } from '../../report/state.js';
import type { Shell } from '../../shell/shell.js';
import type { LogSummary } from '../../sources/log-source.js';
import { reachesBack } from '../../report/reaches-back.js';
import type { Field } from '../../presets/preset.js';
import { callerField, errorCallers, type ErrorCallers } from './error-callers.js';
import type { SummaryController } from './summary-controller.js';

/** Statuses that are looked at, and values of each. */
const [MOST_STATUSES, MOST_OF_EACH] = [10, 20];
/** Groups whose callers are asked for, the commonest ones: each is a question of its own. */
const MOST_CALLERS = 30;

/** Entries that failed alike: with one status, where the same was called. */
export interface ErrorGroup {
  /** Null where the log has none. */
  readonly status: unknown;
  readonly called: unknown;
  readonly count: number;
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  /** How many there were in the span before, of the same length; null where nobody knows. */
  readonly before: number | null;
  /** The reader's filters that find them; null where there are none. */
  readonly filters: Filters | null;
  /** What finds the entries of all patterns of addresses, and which of these is meant; null where they go by no pattern. */
  readonly within: { readonly filters: Filters; readonly of: PatternGroup } | null;
}

/** A value as one text: rows without any, an empty text, a number and a text of the same digits are four. */
const nameOf = (value: unknown): string => (value === null ? '' : `${typeof value} ${toText(value)}`);

const countedIn = (groups: readonly SummaryGroup[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

const valuesIn = (groups: readonly SummaryGroup[]): number =>
  groups.filter(({ value }) => value !== null).length;

/** Whether an answer has all values that there are, or all but the missing one where a value is asked about. */
const listsAll = (
  { groups, total, distinct }: Pick<LogSummary, 'groups' | 'total' | 'distinct'>,
  value: unknown,
): boolean => total === countedIn(groups) || (value !== null && distinct === valuesIn(groups));

/** Whether rows are in none of the groups, as far as an answer says. */
const isCutShort = ({ groups, total, distinct }: LogSummary, top: number): boolean => {
  if (total !== null) return countedIn(groups) < total;
  return distinct === undefined ? groups.length >= top : valuesIn(groups) < distinct;
};

/** The span of the same length before the one that filters are of; null where they have no start. */
export const spanBefore = ({ from, until }: Filters, now: number): Filters | null => {
  const [start, end] = [parseInstant(from), parseInstant(until)];
  const last = Number.isNaN(end) ? now : Math.min(end, now);
  if (Number.isNaN(start) || last <= start) return null;
  return { period: '', from: instantToIso(start - (last - start + 1)), until: instantToIso(start - 1) };
};

/**
 * How many a value had in the span before; null where that answer does not show it.
 *
 * @param isLogThere Whether the log goes back that far: one that begins later has none of anything, and nothing in it is new.
 */
export const countBefore = (
  answer: Pick<LogSummary, 'groups' | 'total' | 'distinct' | 'among'>,
  { value }: Pick<SummaryGroup, 'value'>,
  isLogThere = true,
): number | null => {
  const { groups, among } = answer;
  if (among && !among.isAll) return null;
  const found = groups.find((group) => nameOf(group.value) === nameOf(value));
  if (found) return found.count;
  return isLogThere && listsAll(answer, value) ? 0 : null;
};

/** What failed, by how it failed and what was called; and what failed so for the first time. */
export class ErrorGroups {
  readonly #shell: Shell;
  readonly #summary: SummaryController;
  readonly #latest = new LatestAnswer();
  #groups: readonly ErrorGroup[] | null = null;
  #since: number | null = null;
  #isWhole = true;
  #isCut = false;
  #withoutStatus = 0;
  #problem: Problem | null = null;
  #asked = '';
  #reachesBack = true;
  readonly #callers = new Map<ErrorGroup, ErrorCallers>();
  readonly #latestCallers = new LatestAnswer();

  constructor(shell: Shell, summary: SummaryController) {
    this.#shell = shell;
    this.#summary = summary;
  }

  /** The commonest first; null while they are asked for. */
  get groups(): readonly ErrorGroup[] | null {
    return this.#groups;
  }
  /** From when on errors count as new; null where there is no span before. */
  get since(): number | null {
    return this.#since;
  }
  /** Whether all entries were counted, and not only those loaded. */
  get isWhole(): boolean {
    return this.#isWhole;
  }
  /** Whether there are errors in none of the groups: rarer ones than those that were asked for. */
  get isCut(): boolean {
    return this.#isCut;
  }
  /** Entries that failed and have no status, where others have one: no filter finds them, and they are in none of the groups. */
  get withoutStatus(): number {
    return this.#withoutStatus;
  }
  /** Whether the log goes back to where the span before begins, as far as is known. */
  get reachesBack(): boolean {
    return this.#reachesBack;
  }
  /** The field that says whom errors hit; undefined where a report has none, or errors are grouped by it. */
  get caller(): Field | undefined {
    const field = callerField(this.#shell.report.state.preset);
    return field?.key === this.field?.field ? undefined : field;
  }
  /** Whom a group hit; undefined where it was not asked for, or not answered yet. */
  callersOf(group: ErrorGroup): ErrorCallers | undefined {
    return this.#callers.get(group);
  }
  get problem(): Problem | null {
    return this.#problem;
  }
  /** What failed entries are grouped by, beside their status. */
  get field(): SummaryField | null {
    return firstField(this.#shell.report.state.preset);
  }
  /** Whether the report says of an entry that it failed. */
  get isOffered(): boolean {
    return this.#failures.length > 0 && this.field !== null;
  }

  /** The state changed: other entries failed. */
  update(): void {
    const { state } = this.#shell.report;
    if (!this.#summary.isOpen || !this.#summary.isErrors || state.logId === null) {
      this.close();
      this.#asked = '';
      return;
    }
    if (state.phase === 'loading') return this.#clear();
    const asked = `${state.opening} ${state.updatedAt} ${state.among?.rows ?? ''} ${queryKey(askedQuery(state))}`;
    if (asked === this.#asked) return;
    this.#clear();
    this.#asked = asked;
    this.#ask();
  }

  /** Leaves the summary, for the rows of a group. */
  showRows(): void {
    this.#summary.show(false);
  }

  retry(): void {
    this.#asked = '';
    this.#shell.requestUpdate();
  }

  close(): void {
    this.#latest.cancel();
    this.#latestCallers.cancel();
  }

  #clear(): void {
    this.close();
    this.#asked = '';
    this.#groups = null;
    this.#problem = null;
    this.#isWhole = true;
    this.#isCut = false;
    this.#withoutStatus = 0;
    this.#reachesBack = true;
    this.#callers.clear();
  }

  get #failures(): readonly Filters[] {
    const language = this.#shell.language();
    return language ? failureFilters(this.#shell.report.state.preset, language) : [];
  }

  #ask(): void {
    const { report } = this.#shell;
    const { locked, query } = report.state;
    const { from, until } = askedQuery(report.state).filters;
    const isFree = !isLockedOut(locked, 'from') && !isLockedOut(locked, 'until');
    const before = isFree ? spanBefore({ from: from ?? '', until: until ?? '' }, Date.now()) : null;
    this.#since = before && from ? parseInstant(from) : null;
    void this.#latest.ask(
      async (signal) => this.#find(await report.questions(), query.filters, before, signal),
      (groups) => {
        this.#groups = groups;
        this.#askCallers(groups.slice(0, MOST_CALLERS));
        this.#shell.requestUpdate();
      },
      (error) => {
        this.#problem = problemOf(error);
        this.#shell.requestUpdate();
      },
    );
  }

  /** One after the other, so that a server is asked little at once. */
  #askCallers([group, ...others]: readonly ErrorGroup[]): void {
    const { report } = this.#shell;
    const { caller } = this;
    if (!group || !caller) return;
    const filters = group.filters ?? group.within?.filters;
    if (!filters) return this.#askCallers(others);
    const of = group.within?.of;
    void this.#latestCallers.ask(
      async (signal) => errorCallers(await report.questions(), report.state, filters, caller.key, signal, of),
      (callers) => {
        this.#callers.set(group, callers);
        this.#shell.requestUpdate();
        this.#askCallers(others);
      },
      // The groups themselves are there: what is missing is left out.
      () => this.#askCallers(others),
    );
  }

  async #find(
    questions: ReportQuestions,
    filters: Filters,
    before: Filters | null,
    signal: AbortSignal,
  ): Promise<readonly ErrorGroup[]> {
    const { preset } = this.#shell.report.state;
    const language = this.#shell.language()!;
    const field = this.field!;
    const status = preset.fields.find(({ kind }) => kindOf(kind).role === 'status')?.key;
    const ask = async (asked: Filters, by: string, top: number, pattern?: 'url'): Promise<LogSummary> => {
      const answer = await questions.summariseOf(asked, { by, top, pattern }, { signal });
      signal.throwIfAborted();
      return answer;
    };
    const found: ErrorGroup[] = [];
    const start = parseInstant(before?.['from']);
    const isThere = before ? await reachesBack(questions, start, signal) : null;
    this.#reachesBack = isThere !== false;
    const { locked } = this.#shell.report.state;
    for (const failed of this.#failures) {
      // What the host locked stays: then those that failed are chosen from what it lets through.
      const isLocked = Object.keys(failed).some((key) => isLockedOut(locked, key));
      if (bothFilters(preset, locked, failed) === null) continue;
      const all = isLocked ? filters : bothFilters(preset, filters, failed);
      if (!all) continue;
      const isStatus = status !== undefined && failed[status] !== undefined;
      // What failed is grouped by the first filter that finds any; the others may find entries that have no status.
      if (found.length > 0 && (status === undefined || isStatus)) continue;
      const statuses = status ? await ask(all, status, MOST_STATUSES) : null;
      const without = statuses?.groups.find(({ value }) => value === null)?.count ?? 0;
      if (found.length > 0) {
        this.#withoutStatus = Math.max(this.#withoutStatus, without);
        continue;
      }
      const isFailure = isStatus ? conditionFor(preset, status, failed[status]!).matches : null;
      // A number and a text of the same digits are one filter, and one status.
      const byName = new Map(statuses?.groups.map(({ value }) => [toText(value), value]) ?? [['', null]]);
      const listed = [...byName.values()];
      if (statuses) this.#isCut ||= isCutShort(statuses, MOST_STATUSES);
      for (const one of listed) {
        if (isFailure && !isFailure(one)) continue;
        const filter = !status
          ? null
          : isLocked
            ? exactFilterFor(preset, status, one)
            : filterForValue(preset, status, one, language);
        // No filter finds those without a status, where others have one.
        if (status && !filter && listed.length > 1) {
          this.#withoutStatus = without;
          continue;
        }
        const asked = filter ? including(all, filter) : all;
        const values = await ask(asked, field.field, MOST_OF_EACH, field.pattern);
        const earlier =
          before && (await ask({ ...asked, ...before }, field.field, MOST_OF_EACH, field.pattern));
        this.#isWhole &&= !values.among || values.among.isAll;
        this.#isCut ||= isCutShort(values, MOST_OF_EACH);
        for (const group of values.groups) {
          const own = field.pattern ? null : filterForValue(preset, field.field, group.value, language);
          found.push({
            status: one,
            called: group.value,
            count: group.count,
            first: group.first,
            last: group.last,
            before: earlier && countBefore(earlier, group, isThere !== false),
            filters: own && including(asked, own),
            within: field.pattern ? { filters: asked, of: { field: field.field, value: group.value } } : null,
          });
        }
      }
    }
    return found.sort((one, other) => other.count - one.count);
  }
}
