import { isAbort } from '../core/problem.js';
import { valueAt } from '../rows/columns.js';
import { countFilters, normaliseFilters, type Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import type { LogPage, LogSource, PageRequest, SourceCapabilities } from '../sources/log-source.js';
import { answers } from './proofs/answers.js';
import type { LocalAnswers } from './local-answers.js';
import { withReadTimes } from './with-read-times.js';

/** Whether a source answers all of a query by itself. */
const answersAll = ({ filters, sorts, isWhole }: SourceCapabilities, query: Query): boolean =>
  !isWhole &&
  Object.entries(query.filters).every(([key, param]) => answers(filters, key, param)) &&
  (query.sort === null || answers(sorts, query.sort.key));

/** More rows than were asked for are all that there are: the source ignores `limit`, nor of anything else. */
const isWholeLog = ({ rows, next, total }: LogPage, { limit }: PageRequest): boolean =>
  rows.length > limit && next === undefined && total === null;

/** Rows that may be all that there are: as many as are counted, or fewer than were asked for where nobody counts them. */
const isSmall = (
  { rows, next, total, among, fromCache }: LogPage,
  { offset, cursor, limit, whole, query }: PageRequest,
): boolean =>
  offset === 0 &&
  cursor === undefined &&
  !whole &&
  !among &&
  !fromCache &&
  rows.length > 0 &&
  !next &&
  (total === rows.length ? query.sort !== null || total === limit : total === null && rows.length < limit);

/**
 * Whether the first rows do not look like the order that they were asked for in: reason enough to load what can tell. Instants in
 * ISO 8601 compare as texts do.
 */
const looksUnsorted = ({ rows, among }: LogPage, { query, offset, whole }: PageRequest): boolean => {
  const { sort } = query;
  if (!sort || among || whole || offset > 0) return false;
  let wrong = 0;
  for (let row = 1; row < rows.length; row++) {
    const [before, value] = [row - 1, row].map((at) => valueAt(rows, sort.key, at) as string);
    if (sort.descending ? value! > before! : value! < before!) wrong++;
  }
  return wrong > rows.length / 4;
};

/**
 * The source as a report needs it: what it does not answer itself is answered here, over the rows that were read; where it
 * fails, over those that are kept. The code for both is loaded when it is needed first.
 */
export const completeSource = (below: LogSource, preset: Preset): LogSource => {
  const source = withReadTimes(below, preset);
  const { id, capabilities } = source;
  let here: Promise<LocalAnswers> | null = null;

  const load = (): Promise<LocalAnswers> =>
    (here ??= import('./local-answers.js').then(
      (module) => new module.LocalAnswers(source, preset),
      (error: unknown) => {
        here = null;
        throw error;
      },
    ));

  const ask = async (request: PageRequest): Promise<LogPage> => {
    // What is filtered is looked through, too: not every source heeds what it is asked.
    const isHere =
      here !== null || countFilters(request.query.filters) > 0 || !answersAll(capabilities, request.query);
    const page = await (isHere ? await load() : source).fetchPage(request);
    if (isWholeLog(page, request)) return (await load()).adopt(page, request);
    if (isSmall(page, request)) return (await load()).settle(page, request);
    return !isHere && looksUnsorted(page, request) ? (await load()).look(page, request) : page;
  };

  return {
    id,
    capabilities: { filters: 'all', sorts: 'all' },
    async fetchPage(request) {
      const { signal, onRetry } = request;
      // A filter without a value is none, and must not be answered as one.
      const query = { ...request.query, filters: normaliseFilters(request.query.filters) };
      let isShown = false;
      const onStale = (page: LogPage): void => {
        isShown = true;
        request.onStale?.(page);
      };
      const showKept = async (): Promise<void> => {
        if (!source.kept || !request.onStale) return;
        // Read even where the very page was kept: what is asked next is to be answered at once.
        const page = await load()
          .then((local) => local.kept(request))
          .catch(() => null);
        if (page && !isShown && !signal.aborted) onStale(page);
      };
      try {
        const page = await ask({
          ...request,
          query,
          onStale,
          onRetry: (problem, at) => {
            onRetry?.(problem, at);
            void showKept();
          },
        });
        return capabilities.totals === false && !page.among ? { ...page, total: null } : page;
      } catch (error) {
        // Without the source, what is kept is all that there is.
        if (!signal.aborted && !isAbort(error)) {
          const reading = showKept();
          if (!isShown) await reading;
        }
        throw error;
      }
    },
    takeOver() {
      source.takeOver?.();
      void here?.then((local) => local.takeOver());
    },
    forget() {
      source.forget?.();
      void here?.then((local) => local.forget());
    },
    summarise: async (...asked) => (await load()).summarise(...asked),
    whatChanged: async (...asked) => (await load()).whatChanged(...asked),
    tail: async (...asked) => (await import('./tail.js')).tail(source, preset, ...asked),
    // A source that answers all of it may know a better way to have it all at hand.
    readAll: async (query, options) =>
      source.readAll && answersAll(capabilities, query)
        ? source.readAll(query, options)
        : (await load()).readAll(query, options),
  };
};
