import * as v from 'valibot';
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

/** What no shape can say: only in a list of JSON can an operator be JSON. */
const checked = (mapping: Mapping): Mapping => {
  const { as, operators = {} } = mapping.filters ?? {};
  for (const [operator, template] of Object.entries(operators)) {
    if (as === 'json' || typeof template === 'string') continue;
    throw badMapping(`filters.operators.${operator}`, template, 'string');
  }
  return mapping;
};

/** A mapping, or the problem `bad-mapping` with the place, what was found there, and what was expected. */
export const checkMapping = (value: unknown): Mapping => {
  // To the library a list is an object, too.
  if (Array.isArray(value)) throw badMapping('', value, 'Object');
  const result = v.safeParse(mappingSchema, value, { abortEarly: true });
  if (result.success) return checked(result.output);
  const [issue] = result.issues;
  const isUnknown = issue.expected === 'never';
  throw badMapping(
    v.getDotPath(issue) ?? '',
    issue.input,
    isUnknown ? 'nothing of that name' : (issue.expected ?? ''),
  );
};
