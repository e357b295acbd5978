import { listOf } from '../../core/list-of.js';
import { toText } from '../../core/to-text.js';
import type { Query } from '../../core/query.js';
import { fieldOf } from '../../presets/catalogue.js';
import { answers } from '../../log/proofs/answers.js';
import { fieldOfFilter } from '../../query/condition-for.js';
import { ignoredBy } from '../../log/proofs/ignored-filters.js';
import { valueAt } from '../../rows/columns.js';
import { instantToIso, parseInstant } from '../../core/instant.js';
import type { Check, Examination } from './examination.js';
import type { Finding } from './finding.js';

/** A value that some rows have and, where that can be, others have not. */
const valueOf = ({ first, preset }: Examination, key: string): string | null => {
  const field = fieldOfFilter(preset, key);
  const seen = listOf(first.rows.length, (row) => valueAt(first.rows, field, row));
  const isBound = key === 'from' || key === 'until';
  const texts = seen.map((value) => (isBound ? instantOf(value) : toText(value))).filter(Boolean);
  return texts[Math.floor(texts.length / 2)] ?? null;
};

const instantOf = (value: unknown): string => {
  const at = parseInstant(value);
  return Number.isNaN(at) ? '' : instantToIso(at);
};

const lookAt = async (examination: Examination, key: string): Promise<Omit<Finding, 'check'> | null> => {
  const { source, preset, query, ask } = examination;
  const param = valueOf(examination, key);
  const label = fieldOf(preset, fieldOfFilter(preset, key)).key;
  if (param === null) return null;
  if (!answers(source.capabilities.filters, key, param))
    return {
      verdict: 'warning',
      text: `The mapping has no words for ${key}: it is looked for among the rows loaded.`,
    };
  const asked: Query = { ...query, filters: { [key]: param } };
  const page = await ask({ query: asked });
  const short = `${key}=${param.slice(0, 40)}`;
  if (page.rows.length === 0)
    return { verdict: 'bad', text: `${short} finds nothing, though rows came that have it in ${label}.` };
  return ignoredBy(page, asked, preset).filters.length > 0
    ? {
        verdict: 'bad',
        text: `${short} is not heeded: rows came that do not match. The report filters them again itself.`,
      }
    : { verdict: 'good', text: `${short} is heeded.` };
};

/** Whether each search field of the report is heeded. One after the other: it is somebody's server. */
export const filters: Check = {
  name: 'filters',
  look: async (examination) => {
    const keys = examination.preset.search.map(({ key }) => key).filter((key) => key !== 'period');
    const found: Omit<Finding, 'check'>[] = [];
    for (const key of [...new Set([...keys, 'from', 'until'])]) {
      const finding = await lookAt(examination, key);
      if (finding) found.push(finding);
    }
    return found;
  },
};
