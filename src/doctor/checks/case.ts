import { answers } from '../../log/proofs/answers.js';
import { caseProbe, ignoresCase, isTextFilter, type CaseProbe } from '../../log/proofs/case-proof.js';
import { ignoredBy } from '../../log/proofs/ignored-filters.js';
import type { Check, Examination } from './examination.js';

const LONGEST = 40;

/** A search field of text that the endpoint is asked for, and a text of its own in another case; null where no row has one. */
const probeOf = ({ preset, source, first }: Examination): (CaseProbe & { key: string }) | null => {
  for (const { key } of preset.search) {
    if (!isTextFilter(preset, key) || !answers(source.capabilities.filters, key, 'A')) continue;
    const probe = caseProbe(first, key, preset, source);
    if (probe) return { ...probe, key };
  }
  return null;
};

/** Whether the endpoint finds text whatever its case. One that does not would give a shorter list, and nobody could see it. */
export const caseOfText: Check = {
  name: 'case',
  asks: true,
  applies: (examination) => examination.readAs !== 'file' && probeOf(examination) !== null,
  look: async (examination) => {
    const probe = probeOf(examination)!;
    const query = { ...examination.query, filters: { [probe.key]: probe.param } };
    const page = await examination.ask({ query });
    const values = { filter: `${probe.key}=${probe.param.slice(0, LONGEST)}` };
    if (!ignoresCase(page, probe)) return [{ verdict: 'bad', saying: 'case.kept', values }];
    // That it ignores the filter altogether is said of the filter.
    if (ignoredBy(page, query, examination.preset).filters.length > 0) return [];
    return [{ verdict: 'good', saying: 'case.ignored', values }];
  },
};
