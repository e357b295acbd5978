import { wereLines } from '../protocol/json-lines.js';
import { moreSign } from '../protocol/find-more-sign.js';
import { detectPaging } from './detect-paging.js';
import { detectRows } from './detect-rows.js';
import { answerMembers } from '../protocol/answer-members.js';
import { otherPagingWays } from './other-paging-ways.js';
import { detectTotal } from './detect-total.js';
import type { Mapping } from '../mapping/mapping.js';
import { pathReader } from '../mapping/read-path.js';
import { numberOf } from '../mapping/time-units.js';

/** What a first answer is read by. */
export interface FirstAnswer {
  readonly answer: unknown;
  readonly response?: Response | undefined;
  /** Most rows that were asked for. */
  readonly limit: number;
  readonly endpoint: URL;
  /** Keys of the report's own fields. */
  readonly keys: readonly string[];
}

/**
 * The mapping that a first answer lets guess: where rows, total, next page and fields are. Null where nothing in it looks
 * like a log. What cannot be known is left out: without words for filters and sorts those are done here.
 */
export const detectMapping = (first: FirstAnswer): Mapping | null => detectMappings(first)[0] ?? null;

/** The same with other ways to ask for further pages behind it, for where the likeliest one brings none. */
export const detectMappings = ({ answer, response, limit, endpoint, keys }: FirstAnswer): Mapping[] => {
  const rowsFound = detectRows(answer, keys);
  if (!rowsFound) return [];
  const format = wereLines(answer) ? ({ format: 'ndjson' } as const) : {};
  const found = { ...rowsFound, rows: { ...rowsFound.rows, ...format } };
  const members = answerMembers(answer);
  const total = detectTotal(members, response?.headers, found.length);
  const count =
    total?.header !== undefined
      ? numberOf(response?.headers.get(total.header)?.split('/').at(-1))
      : total?.at !== undefined
        ? numberOf(pathReader(total.at)(answer))
        : NaN;
  const isSigned = moreSign(answer, response, endpoint) !== undefined;
  const evidence = { members, response, found, total: count, limit, isSigned, endpoint };
  const paging = detectPaging(evidence);
  // Where all rows are here already, they are counted, and not believed.
  const isTotalUsed = total && paging.paging?.by !== 'none';
  return [paging, ...otherPagingWays(evidence, paging)].map((way) => ({
    ...way,
    rows: found.rows,
    ...(isTotalUsed && { total }),
    fields: found.fields,
  }));
};

/** The mapping of an endpoint whose rows were seen to come newest first. */
export const newestFirst = (mapping: Mapping): Mapping => ({
  ...mapping,
  rows: { ...mapping.rows, newestFirst: true },
});
