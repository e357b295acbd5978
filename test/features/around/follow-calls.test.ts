import { expect } from '@open-wc/testing';
import {
  followCalls,
  RETRY_WITHIN,
  SESSION_GAP,
  type CallChain,
  type FollowedCall,
} from '../../../src/features/around/follow-calls.js';
import { fc } from '../../support/property-tests.js';

/** The same by a plain loop: each row looks back for the last row of its call, and takes its chain where that failed just before. */
const byLoop = (rows: readonly FollowedCall[]): CallChain[] => {
  const chainOf: number[] = [];
  rows.forEach((row, at) => {
    chainOf[at] = at;
    for (let before = at - 1; before >= 0; before--) {
      const other = rows[before]!;
      if (row.call === null || other.call !== row.call) continue;
      if (other.isFailed && row.instant - other.instant <= RETRY_WITHIN) chainOf[at] = chainOf[before]!;
      break;
    }
  });
  return rows.flatMap(({ instant }, at) => {
    if (chainOf[at] !== at) return [];
    const members = rows.map((_, one) => one).filter((one) => chainOf[one] === at);
    const gap = at === 0 ? null : instant - rows[at - 1]!.instant;
    return [{ rows: members, gap, isNewSession: gap !== null && gap > SESSION_GAP }];
  });
};

const rowsOf = fc
  .array(
    fc.record({
      step: fc.constantFrom(0, 1, 400, RETRY_WITHIN, RETRY_WITHIN + 1, SESSION_GAP, SESSION_GAP + 1),
      call: fc.constantFrom('a', 'b', null),
      isFailed: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    let instant = 1_700_000_000_000;
    return steps.map(({ step, ...row }): FollowedCall => ({ ...row, instant: (instant += step) }));
  });

describe('calls in the order of time', () => {
  it('are chains of tries, with gaps and sessions, as a plain loop finds them', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(followCalls(rows)).to.deep.equal(byLoop(rows));
      }),
    );
  });

  it('are each in one chain, whose tries all failed but the last', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const chains = followCalls(rows);
        expect(chains.flatMap((chain) => chain.rows).sort((a, b) => a - b)).to.deep.equal(
          rows.map((_, at) => at),
        );
        for (const chain of chains)
          for (const at of chain.rows.slice(0, -1)) expect(rows[at]!.isFailed).to.equal(true);
      }),
    );
  });

  it('would not be found alike by a loop that folds what succeeded, too', () => {
    const row = { call: 'a', isFailed: false };
    const rows = [
      { ...row, instant: 0 },
      { ...row, instant: 5 },
    ];
    expect(followCalls(rows)).to.have.length(2);
    expect(followCalls(rows.map((one) => ({ ...one, isFailed: true })))).to.have.length(1);
  });
});
