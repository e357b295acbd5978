import type { LogPage, LogSource, PageRequest, SourceCapabilities } from '../../src/index.js';
import { logPage } from '../../src/index.js';
import { answerQuery } from './answer-query.js';
import type { StoryLog } from './log-of-rows.js';

export interface PartialSource extends LogSource {
  /** What it was asked so far. */
  readonly asked: PageRequest[];
}

/** Most rows that it gives at once. */
const MOST_ROWS = 10_000;

const DEFAULT: SourceCapabilities = { filters: ['status'], sorts: ['dateTime'] };

/** A source of a page's own that answers some filters and orders, and ignores the others. */
export const partialSource = (
  log: StoryLog,
  {
    capabilities = DEFAULT,
    answer = () => Promise.resolve(),
  }: {
    capabilities?: SourceCapabilities;
    answer?: (request: PageRequest, place: number) => Promise<void>;
  } = {},
): PartialSource => {
  const asked: PageRequest[] = [];
  return {
    id: 'partial',
    capabilities,
    asked,
    fetchPage: async (request): Promise<LogPage> => {
      const place = asked.push(request) - 1;
      await answer(request, place);
      const { query, offset, limit } = request;
      const known = Object.entries(query.filters).filter(
        ([key]) => Array.isArray(capabilities.filters) && capabilities.filters.includes(key),
      );
      const found = answerQuery(log, new URLSearchParams(known));
      const count = Math.max(0, Math.min(limit, MOST_ROWS, found.total - offset));
      const rows = Array.from({ length: count }, (_, index) => found.rowAt(offset + index));
      return logPage(rows, { total: found.total });
    },
  };
};
