import { isTimeQuestion, type SummaryQuestion } from '../../core/summary.js';
import { filteredAddress, ownParameters } from './page-address.js';
import type { SummaryProtocol } from './protocol.js';
import { readSummary } from './read-summary.js';

/** Parameters that ask for a summary: a filter of such a name cannot be sent beside them. */
const NAMES = ['summary', 'bucket', 'zone', 'top', 'pattern'] as const;

/** What would be of its rows. */
const PAGING = { sort: null, offset: null, limit: null, cursor: null } as const;

const parametersOf = (question: SummaryQuestion): Record<string, string> => {
  if (!isTimeQuestion(question)) {
    const { by, top, pattern } = question;
    return { summary: by, top: String(top), ...(pattern && { pattern }) };
  }
  const { bucket, zone } = question;
  return { summary: 'time', bucket: String(bucket), ...(zone !== undefined && { zone }) };
};

/** Summaries in the default protocol (contract, section 4). */
export const defaultSummary = (endpoint: URL): SummaryProtocol => ({
  ask(query, question) {
    const own = ownParameters(endpoint);
    const isTaken = [...NAMES, ...Object.keys(PAGING)].some(
      (name) => own.has(name) || Object.hasOwn(query.filters, name),
    );
    if (isTaken) return null;
    return { address: filteredAddress(endpoint, query, { ...PAGING, ...parametersOf(question) }) };
  },
  read: readSummary,
  nameOf: (question) => (!isTimeQuestion(question) && question.pattern ? 'patterns' : ''),
});
