import { HttpProblem } from './problem-details.js';

export const FAILURES = ['none', '500', '503', '429', '403', '404', 'login-page', 'cut-off'] as const;
export type Failure = (typeof FAILURES)[number];

/** What a visitor makes the demo's endpoints do, to see how the report takes it. */
export interface DemoSwitches {
  /** Milliseconds before each answer. */
  readonly latency: number;
  readonly failure: Failure;
}

export const NO_SWITCHES: DemoSwitches = { latency: 0, failure: 'none' };

const LONGEST_LATENCY = 60_000;

/** The current switches with those that the body names changed. */
export const changeSwitches = (
  current: DemoSwitches,
  { latency = current.latency, failure = current.failure }: Readonly<Record<string, unknown>>,
): DemoSwitches => {
  const known = FAILURES.find((each) => each === failure);
  const isLatency =
    Number.isInteger(latency) && (latency as number) >= 0 && (latency as number) <= LONGEST_LATENCY;
  if (known !== undefined && isLatency) return { latency: latency as number, failure: known };
  throw new HttpProblem(400, 'Switch not understood', {
    detail: `latency is 0 to ${LONGEST_LATENCY} ms, failure one of ${FAILURES.join(', ')}`,
  });
};
