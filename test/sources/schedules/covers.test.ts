import { expect } from '@open-wc/testing';
import { COVERS, keptFilters, runFilters } from '../../../src/sources/schedules/covers.js';
import { runBefore, runsAfter, type Timing } from '../../../src/sources/schedules/run-times.js';

const WEEKLY: Timing = { frequency: 'weekly', day: '1', time: '08:00', timeZone: 'Europe/Warsaw' };
const DAILY: Timing = { ...WEEKLY, frequency: 'daily', day: '' };

const iso = (instants: readonly number[]): string[] =>
  instants.map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));

/** What counts a day as 24 hours: right for most of the year. */
const naive = (first: number, days: number, count: number): number[] =>
  Array.from({ length: count }, (_, place) => first + place * days * 86_400_000);

describe('the runs of a schedule', () => {
  it('are at its time of its zone, over clock changes, too', () => {
    // Clocks are put back on 25 October 2026, and on by an hour on 28 March 2027.
    const first = Date.parse('2026-10-19T06:00:00Z');
    const next = runsAfter(WEEKLY, first - 1, 3);
    expect(iso(next)).to.deep.equal(['2026-10-19T06:00Z', '2026-10-26T07:00Z', '2026-11-02T07:00Z']);
    expect(next).not.to.deep.equal(naive(first, 7, 3));
    const gap = { ...DAILY, time: '02:30' };
    expect(iso(runsAfter(gap, Date.parse('2027-03-27T12:00Z'), 2))).to.deep.equal([
      '2027-03-28T01:30Z',
      '2027-03-29T00:30Z',
    ]);
    // 02:30 occurs twice.
    expect(iso(runsAfter(gap, Date.parse('2026-10-24T12:00Z'), 2))).to.deep.equal([
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ]);
  });

  it('are on the last day of a month that is shorter, and once only where that was said', () => {
    const monthly = { ...WEEKLY, frequency: 'monthly', day: '31', timeZone: 'UTC' };
    expect(iso(runsAfter(monthly, Date.parse('2027-01-31T08:00:00Z'), 2))).to.deep.equal([
      '2027-02-28T08:00Z',
      '2027-03-31T08:00Z',
    ]);
    const once = { ...WEEKLY, frequency: 'once', day: '2026-12-24' };
    expect(iso(runsAfter(once, 0, 3))).to.deep.equal(['2026-12-24T07:00Z']);
    expect(runsAfter(once, Date.parse('2026-12-24T07:00:00Z'), 3)).to.deep.equal([]);
  });

  it('are none where the timing cannot be read', () => {
    for (const odd of [
      { timeZone: 'Mars/Base' },
      { time: 'noon' },
      { frequency: 'hourly' },
      { day: 'monday' },
      { frequency: 'once', day: 'soon' },
    ])
      expect(runsAfter({ ...WEEKLY, ...odd }, 0, 3), JSON.stringify(odd)).to.deep.equal([]);
  });

  it('are the same looking back', () => {
    for (const timing of [WEEKLY, DAILY, { ...DAILY, time: '02:30' }, { ...WEEKLY, frequency: 'monthly' }]) {
      const next = runsAfter(timing, Date.parse('2026-10-20T12:00:00Z'), 12);
      for (const [place, run] of next.slice(1).entries())
        expect(runBefore(timing, run)).to.equal(next[place]);
    }
  });
});

describe('what a run covers', () => {
  const filters = { status: '4xx', from: '2026-11-01T00:00:00Z', period: 'P7D' };
  const due = Date.parse('2026-10-26T07:00:00Z');
  const run = { timing: WEEKLY, due, now: due + 3000, since: null };

  it('is kept as a filter where it is one, and no time is kept beside it', () => {
    const kept = Object.fromEntries(COVERS.map((covers) => [covers, keptFilters(covers, filters)]));
    expect(kept).to.deep.equal({
      'since-last-run': { status: '4xx' },
      yesterday: { status: '4xx', period: 'yesterday' },
      'last-week': { status: '4xx', period: 'last-week' },
      'last-month': { status: '4xx', period: 'last-month' },
      filtered: filters,
      everything: { status: '4xx' },
    });
  });

  it('goes on where the last report ended, so that no row is sent twice or left out', () => {
    const since = Date.parse('2026-10-21T10:00:00.123Z');
    expect(runFilters('since-last-run', filters, { ...run, since })).to.deep.equal({
      status: '4xx',
      from: '2026-10-21T10:00:00.123Z',
      until: '2026-10-26T07:00:02.999Z',
    });
  });

  it('starts where the run before would have been, where there was none: a week of 169 hours, too', () => {
    const { from } = runFilters('since-last-run', filters, run);
    expect(from).to.equal('2026-10-19T06:00:00.000Z');
    expect((due - Date.parse(from!)) / 3_600_000).to.equal(169);
  });
});
