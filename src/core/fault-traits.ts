import { ProblemError, type Problem, type ProblemCode } from './problem.js';

/**
 * What a fault means for what is done next, whatever readers see of it.
 *
 * - `transient`: it may pass by itself, so that the same request is worth repeating. Other 4xx never are: the answer would be the same.
 * - `lasting`: it passes only when somebody does something about it, so that nothing is asked again without a reader's wish.
 * - `personal`: of those who ask, and says nothing about what others would be answered.
 * - `refusal`: other headers may change the answer.
 * - `request`: the endpoint did not like what it was asked; some answer 403 to a parameter that they do not know.
 * - `shape`: what was answered is not a page of a log.
 * - `connection`: nothing was answered at all.
 * - `readers`: readers can do something about it themselves; there is nothing to pass on to others.
 */
export type FaultTrait =
  'transient' | 'lasting' | 'personal' | 'refusal' | 'request' | 'shape' | 'connection' | 'readers';

/** Codes that are not here have none. */
const TRAITS: Readonly<Partial<Record<ProblemCode, readonly FaultTrait[]>>> = {
  unauthorised: ['lasting', 'personal', 'refusal', 'readers'],
  forbidden: ['lasting', 'personal', 'refusal', 'request'],
  'not-found': ['lasting'],
  'bad-request': ['lasting', 'request'],
  'too-many-requests': ['transient', 'readers'],
  'server-error': ['transient'],
  'time-out': ['transient'],
  offline: ['connection', 'readers'],
  network: ['transient', 'connection'],
  'sign-in-page': ['lasting'],
  'not-json': ['shape'],
  'no-rows': ['shape'],
  'too-large': ['shape'],
  cancelled: ['lasting', 'readers'],
  'host-error': ['personal'],
};

export const hasTrait = (problem: Problem | null | undefined, trait: FaultTrait): boolean =>
  problem ? (TRAITS[problem.code]?.includes(trait) ?? false) : false;

/** The same of anything thrown: what is not a {@link ProblemError} has none. */
export const failedBy = (error: unknown, trait: FaultTrait): boolean =>
  error instanceof ProblemError && hasTrait(error.problem, trait);
