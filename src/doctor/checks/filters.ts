import type { Query } from '../../core/query.js';
import { answers } from '../../log/proofs/answers.js';
import { ignoredBy } from '../../log/proofs/ignored-filters.js';
import type { Check, Examination, Look } from './examination.js';
import { sampleValue } from './sample-value.js';

const LONGEST = 40;

/** Keys of the search fields, and of the bounds of the time. */
const filterKeys = ({ preset }: Examination): string[] => {
  const keys = preset.search.map(({ key }) => key).filter((key) => key !== 'period');
  return [...new Set([...keys, 'from', 'until'])];
};

const lookAt = async (examination: Examination, key: string, param: string): Promise<Look> => {
  const { preset, query, ask } = examination;
  const asked: Query = { ...query, filters: { [key]: param } };
  const page = await ask({ query: asked });
  const values = { filter: `${key}=${param.slice(0, LONGEST)}` };
  if (page.rows.length === 0) return { verdict: 'bad', saying: 'filters.nothing', values };
  return ignoredBy(page, asked, preset).filters.length > 0
    ? { verdict: 'bad', saying: 'filters.ignored', values }
    : { verdict: 'good', saying: 'filters.works', values };
};

/** Whether each search field of the report finds what it should. One after the other: it is somebody's server. */
export const filters: Check = {
  name: 'filters',
  asks: true,
  applies: ({ readAs }) => readAs !== 'file',
  look: async (examination) => {
    const { capabilities } = examination.source;
    const found: Look[] = [];
    const unmapped: string[] = [];
    for (const key of filterKeys(examination)) {
      const param = sampleValue(examination, key);
      if (param === null) continue;
      if (answers(capabilities.filters, key, param)) found.push(await lookAt(examination, key, param));
      else unmapped.push(key);
    }
    if (unmapped.length > 0)
      found.push({ verdict: 'warning', saying: 'filters.unmapped', values: { keys: unmapped.join(', ') } });
    return found;
  },
};
