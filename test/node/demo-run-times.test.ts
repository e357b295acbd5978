import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextRun, type Timing } from '../../demo/server/runner/run-times.js';

const DAILY: Timing = { frequency: 'daily', day: '', time: '08:00', timeZone: 'America/Sao_Paulo' };

const runsOf = (timing: Partial<Timing>, after: string, most = 3): string[] => {
  const runs: string[] = [];
  let at: number | null = Date.parse(after);
  while (runs.length < most && (at = nextRun({ ...DAILY, ...timing }, at)) !== null)
    runs.push(new Date(at).toISOString().replace(':00.000Z', 'Z'));
  return runs;
};

/** What counts a day as 24 hours: right for most of the year. */
const naiveRuns = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(first) + day * 86_400_000).toISOString().replace(':00.000Z', 'Z'),
  );

describe('a schedule is due', () => {
  it('each day at its time of its zone', () => {
    assert.deepEqual(runsOf({}, '2026-11-21T12:00:00Z'), [
      '2026-11-22T11:00Z',
      '2026-11-23T11:00Z',
      '2026-11-24T11:00Z',
    ]);
    assert.deepEqual(runsOf({}, '2026-11-21T10:59:59.999Z', 1), ['2026-11-21T11:00Z']);
    assert.deepEqual(runsOf({}, '2026-11-21T11:00:00Z', 1), ['2026-11-22T11:00Z'], 'the run itself is past');
  });

  it('on its weekday, where the day of the zone is another than that of UTC, too', () => {
    const mondays = { frequency: 'weekly', day: '1', time: '00:30', timeZone: 'Asia/Tokyo' };
    assert.deepEqual(runsOf(mondays, '2026-11-21T00:00:00Z'), [
      '2026-11-22T15:30Z',
      '2026-11-29T15:30Z',
      '2026-12-06T15:30Z',
    ]);
    const sundays = { frequency: 'weekly', day: '7', time: '23:00', timeZone: 'America/Los_Angeles' };
    assert.deepEqual(runsOf(sundays, '2026-11-21T00:00:00Z', 1), ['2026-11-23T07:00Z']);
  });

  it('on its day of the month, or on the last of a shorter one', () => {
    const last = { frequency: 'monthly', day: '31', time: '12:00', timeZone: 'UTC' };
    assert.deepEqual(runsOf(last, '2027-12-31T12:00:00Z', 4), [
      '2028-01-31T12:00Z',
      '2028-02-29T12:00Z',
      '2028-03-31T12:00Z',
      '2028-04-30T12:00Z',
    ]);
  });

  it('once, and never where that time is over', () => {
    const once = { frequency: 'once', day: '2026-12-24', time: '18:00', timeZone: 'Europe/Warsaw' };
    assert.deepEqual(runsOf(once, '2026-11-21T00:00:00Z'), ['2026-12-24T17:00Z']);
    assert.deepEqual(runsOf(once, '2026-12-24T17:00:00Z'), []);
  });

  it('an hour later on the day whose clocks leave its time out', () => {
    const early = { time: '02:30', timeZone: 'Europe/Warsaw' };
    const runs = runsOf(early, '2026-03-28T00:00:00Z');
    assert.deepEqual(runs, ['2026-03-28T01:30Z', '2026-03-29T01:30Z', '2026-03-30T00:30Z']);
    assert.notDeepEqual(runs, naiveRuns(runs[0]!, 3));
  });

  it('at the first of two same times on the day whose clocks go back, and not again at the second', () => {
    const early = { time: '02:30', timeZone: 'Europe/Warsaw' };
    const runs = runsOf(early, '2026-10-24T00:00:00Z');
    assert.deepEqual(runs, ['2026-10-24T00:30Z', '2026-10-25T00:30Z', '2026-10-26T01:30Z']);
    assert.notDeepEqual(runs, naiveRuns(runs[0]!, 3));
    assert.deepEqual(runsOf(early, '2026-10-25T01:00:00Z', 1), ['2026-10-26T01:30Z']);
  });

  it('once where a zone left out a whole day', () => {
    assert.deepEqual(runsOf({ timeZone: 'Pacific/Apia' }, '2011-12-29T00:00:00Z'), [
      '2011-12-29T18:00Z',
      '2011-12-30T18:00Z',
      '2011-12-31T18:00Z',
    ]);
  });

  it('where midnight itself is left out', () => {
    const midnight = { time: '00:00', timeZone: 'America/Santiago' };
    assert.deepEqual(runsOf(midnight, '2026-09-05T12:00:00Z', 2), ['2026-09-06T04:00Z', '2026-09-07T03:00Z']);
  });
});
