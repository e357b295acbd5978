import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { expectedSummary } from '../../support/expected-summary.js';
import type { LogEntry } from '../../../src/core/log-entry.js';
import { EMPTY_QUERY, normaliseFilters, type Filters } from '../../../src/core/query.js';
import type { SummaryQuestion } from '../../../src/core/summary.js';
import { ErrorGroups, type ErrorGroup } from '../../../src/features/summary/error-groups.js';
import type { SummaryController } from '../../../src/features/summary/summary-controller.js';
import { createLanguage } from '../../../src/i18n/language.js';
import { createWords } from '../../../src/i18n/words.js';
import { kinds } from '../../../src/kinds/all.js';
import { addKinds } from '../../../src/kinds/catalogue.js';
import { INITIAL_STATE } from '../../../src/report/state.js';
import type { Shell } from '../../../src/shell/shell.js';
import { plainAnswer } from '../../log/plain-answer.js';
import { until } from '../../support/until.js';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 10);
const FILTERS = { from: new Date(START).toISOString(), until: new Date(START + HOUR - 1).toISOString() };

/** More statuses and resources than are asked for at once, and such as are easily taken for each other. */
const status = fc.oneof(
  fc.constantFrom(200, 201, 401, 404, 503),
  fc.integer({ min: 399, max: 412 }),
  fc.constantFrom(null, '404'),
);
const resource = fc.oneof(
  fc.constantFrom('/a', '/b', '', null, 1, '1'),
  fc.integer({ min: 0, max: 25 }).map((number) => `/r/${number}`),
);
/** Within the hour, the one before, and those before that. */
const at = fc.integer({ min: -30, max: 9 }).map((minutes) => START + minutes * 6 * 60_000);
const row = fc
  .record({ status, resource, at, error: fc.boolean() })
  .map(({ at: instant, ...rest }): LogEntry => ({ ...rest, dateTime: new Date(instant).toISOString() }));
const rows = fc.array(row, { maxLength: 150 });
const narrowing = fc.constantFrom<Filters>({}, { status: '404' }, { status: '4xx,200' }, { error: 'true' });

/** The errors of a log that is here in whole, as the summary has them. */
const errorsOf = async (log: readonly LogEntry[], filters: Filters): Promise<ErrorGroups> => {
  const state = {
    ...INITIAL_STATE,
    logId: 'a log',
    phase: 'ready' as const,
    query: { ...EMPTY_QUERY, filters },
  };
  const questions = {
    log: null,
    summariseOf: async (asked: Filters, question: SummaryQuestion) => ({
      ...(await expectedSummary(log, normaliseFilters(asked), question)),
      among: { rows: log.length, total: log.length, isAll: true },
    }),
    count: async (asked: Filters) =>
      plainAnswer(log, { filters: normaliseFilters(asked), sort: null }, state.preset).length,
  };
  const language = createLanguage(createWords('en'), 'UTC');
  const shell = {
    report: { state, questions: async () => questions },
    language: () => language,
    requestUpdate: () => undefined,
  } as unknown as Shell;
  const errors = new ErrorGroups(shell, { isOpen: true, isErrors: true } as SummaryController);
  errors.update();
  await until(() => errors.groups !== null || errors.problem !== null);
  return errors;
};

const nameOf = ({ status: code, called }: Pick<ErrorGroup, 'status' | 'called'>): string =>
  JSON.stringify([String(code), called]);

/** Counts by status and resource within a span, by a plain loop. */
const byLoop = (failed: readonly LogEntry[], from: number, until: number): Map<string, LogEntry[]> => {
  const groups = new Map<string, LogEntry[]>();
  for (const one of failed) {
    const instant = Date.parse(String(one['dateTime']));
    if (instant < from || instant > until) continue;
    const name = nameOf({ status: one['status'] ?? null, called: one['resource'] ?? null });
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
};

/** What groups say otherwise than a plain loop. */
const faultsOf = (
  groups: readonly ErrorGroup[],
  isCut: boolean,
  log: readonly LogEntry[],
  filters: Filters,
): string[] => {
  const faults: string[] = [];
  const matching = plainAnswer(log, { filters, sort: null }, INITIAL_STATE.preset);
  const isBad = ({ status: code }: LogEntry): boolean => Number(code ?? 0) >= 400;
  const inside = matching.filter((one) => Date.parse(String(one['dateTime'])) >= START);
  // Where no status says that anything failed, the field for errors does.
  const isByStatus = inside.some((one) => isBad(one) && Date.parse(String(one['dateTime'])) < START + HOUR);
  const failed = matching.filter((one) => (isByStatus ? isBad(one) : one['error'] === true));
  const now = byLoop(failed, START, START + HOUR - 1);
  const then = byLoop(failed, START - HOUR, START - 1);
  const isThere = log.some(({ dateTime }) => Date.parse(String(dateTime)) < START - HOUR);
  for (const group of groups) {
    const name = nameOf(group);
    const own = now.get(name);
    if (group.count !== own?.length) faults.push(`${name}: ${group.count}, not ${own?.length}`);
    const instants = (own ?? []).map(({ dateTime }) => Date.parse(String(dateTime)));
    if (group.first !== Math.min(...instants) || group.last !== Math.max(...instants))
      faults.push(`${name}: first or last`);
    const before = then.get(name)?.length ?? 0;
    // Nobody may say less than they know, nor more.
    if (group.before !== null && group.before !== before)
      faults.push(`${name}: ${group.before}, not ${before}`);
    if (group.before === 0 && !isThere) faults.push(`${name} is new in a log that begins later`);
    if (group.before === null && !isCut && isThere && then.size <= 10)
      faults.push(`${name}: what was before is known`);
  }
  if (isCut !== groups.length < now.size) faults.push(`says ${isCut} of ${groups.length} of ${now.size}`);
  return faults;
};

describe('errors that are new', () => {
  before(() => addKinds(kinds));

  it('are those that a plain loop finds in no earlier span, whatever the log has', async () => {
    await fc.assert(
      fc.asyncProperty(rows, narrowing, async (log, further) => {
        const filters = { ...FILTERS, ...further };
        const errors = await errorsOf(log, filters);
        expect(errors.problem).to.equal(null);
        // In the earlier span the reader looks for the same.
        expect(faultsOf(errors.groups!, errors.isCut, log, { ...further })).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('would be found out: groups that call all errors new are wrong', async () => {
    const error = { status: 503, resource: '/a', error: true };
    const log = [-70, -10, 10].map((minutes) => ({
      ...error,
      dateTime: new Date(START + minutes * 60_000).toISOString(),
    }));
    const { groups, isCut } = await errorsOf(log, FILTERS);
    expect(faultsOf(groups!, isCut, log, {})).to.deep.equal([]);
    expect(groups!.map(({ before }) => before)).to.deep.equal([1]);
    const twin = groups!.map((group) => ({ ...group, before: 0 }));
    expect(faultsOf(twin, isCut, log, {})).not.to.deep.equal([]);
  });
});
