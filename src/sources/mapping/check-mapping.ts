import * as v from 'valibot';
import { mentions } from './mapped-request.js';
import { summaryRequest } from './summary-request.js';
import { ProblemError } from '../../core/problem.js';
import { mappingSchema } from './mapping-schema.js';
import type { Mapping } from './mapping.js';

const LONGEST = 60;

const shown = (value: unknown): string => (JSON.stringify(value) ?? typeof value).slice(0, LONGEST);

const badMapping = (path: string, found: unknown, expected: string): ProblemError =>
  new ProblemError({
    code: 'bad-mapping',
    details: { path, found: shown(found), expected: expected.slice(0, 2 * LONGEST) },
  });

/** What an object at these places is mostly there to say, for those who wrote only that. */
const MAIN_MEMBERS: Readonly<Record<string, string>> = { rows: 'at', total: 'at', paging: 'by' };

const dotted = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? '';

/** Where a value could have had several shapes, the fault in the nearest one: that whose fault lies deepest. */
const nearest = (issue: v.BaseIssue<unknown>): { path: string; issue: v.BaseIssue<unknown> } => {
  const path = dotted(issue);
  const inner = (issue.issues ?? []).find((one) => one.path !== undefined);
  if (!inner) return { path, issue };
  const further = nearest(inner);
  return { path: path === '' ? further.path : `${path}.${further.path}`, issue: further.issue };
};

const expectedAt = (path: string, { expected, input }: v.BaseIssue<unknown>): string => {
  if (expected === 'never') return 'nothing of that name';
  const member = MAIN_MEMBERS[path];
  if (expected === 'Object' && member !== undefined && typeof input === 'string')
    return `an Object such as ${JSON.stringify({ [member]: input })}`;
  return expected ?? '';
};

/** Percentiles cannot be added up: where groups are parts of those wanted, they would be left out without a word. */
const withoutLostPercentiles = ({ summary }: Mapping): void => {
  for (const [kind, one] of Object.entries(summary ?? {})) {
    const isPart = one?.status !== undefined || one?.error !== undefined;
    const lost = (['p50', 'p95', 'p99'] as const).find((name) => isPart && one?.[name] !== undefined);
    if (lost) throw badMapping(`summary.${kind}.${lost}`, one![lost], 'nothing beside "status" or "error"');
  }
};

/** Groups that nobody folds would be whole addresses, and not patterns. */
const withFolding = (mapping: Mapping): void => {
  const patterns = mapping.summary?.patterns;
  if (!patterns) return;
  const { fold, most } = patterns;
  if (!fold) {
    if (most === undefined) throw badMapping('summary.patterns', patterns, '"fold", or "most"');
    return;
  }
  const missing = ['{text}', '{find}', '{put}'].filter((place) => !fold.step.includes(place));
  if (missing.length > 0)
    throw badMapping('summary.patterns.fold.step', fold.step, `a text with ${missing.join(' and ')}`);
  if (!mentions(summaryRequest(mapping, patterns), 'pattern'))
    throw badMapping('summary.patterns', patterns, 'a request with {pattern}');
};

/** What no shape can say: only in a list of JSON can an operator be JSON. */
const checked = (mapping: Mapping): Mapping => {
  const { as, operators = {} } = mapping.filters ?? {};
  for (const [operator, template] of Object.entries(operators)) {
    if (as === 'json' || typeof template === 'string') continue;
    throw badMapping(`filters.operators.${operator}`, template, 'string');
  }
  withoutLostPercentiles(mapping);
  withFolding(mapping);
  return mapping;
};

/** A mapping, or the problem `bad-mapping` with the place, what was found there, and what was expected. */
export const checkMapping = (value: unknown): Mapping => {
  // To the library a list is an object, too.
  if (Array.isArray(value)) throw badMapping('', value, 'Object');
  const result = v.safeParse(mappingSchema, value, { abortEarly: true });
  if (result.success) return checked(result.output);
  const { path, issue } = nearest(result.issues[0]);
  throw badMapping(path, issue.input, expectedAt(path, issue));
};
