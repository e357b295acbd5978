import { hasTrait } from '../../core/fault-traits.js';
import type { Problem } from '../../core/problem.js';
import { warnOnce } from '../../core/warn-once.js';

/** Tells the developer, once for each address, what was received and what is expected. */
export const warnOfWrongShape = (problem: Problem | null): void => {
  if (!problem || !hasTrait(problem, 'shape')) return;
  const { asked, status, details } = problem;
  const [address = 'the endpoint'] = asked?.address.split('?') ?? [];
  const members = details?.['members'] ? `, an object with ${details['members']}` : '';
  const received = `${status ?? 'no status'}, ${details?.['contentType'] ?? 'no content type'}${members}`;
  const expected = details?.['path']
    ? `The mapping looks for a list of rows at ${details['path']}.`
    : 'Expected JSON such as {"rows": [{"id": 1}], "total": 1}.';
  warnOnce(`${address} did not answer a page of a log (${problem.code}): ${received}. ${expected}`);
};
