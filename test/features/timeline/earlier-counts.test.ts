import { expect } from '@open-wc/testing';
import { chooseBuckets, type Span } from '../../../src/dates/buckets.js';
import { earlierParts, earlierSpan, type Earlier } from '../../../src/features/compare/compare-spans.js';
import {
  earlierCounts,
  earlierQuestion,
  earlierSpansOf,
} from '../../../src/features/timeline/earlier-counts.js';
import { barsOf } from '../../../src/features/timeline/bars.js';
import { TimeZone } from '../../../src/i18n/time-zone.js';
import { fc } from '../../support/property-tests.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WARSAW = new TimeZone('Europe/Warsaw');
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: WARSAW.name, timeStyle: 'short' });
const clock = (instant: number): string => CLOCK.format(instant);

const ZONES = [WARSAW, ...['UTC', 'America/Sao_Paulo', 'Asia/Kathmandu'].map((name) => new TimeZone(name))];

/** What the outline of a chart is, over rows of which each is an instant. */
const outlineOf = (span: Span, earlier: Earlier, zone: TimeZone, rows: readonly number[], width = 600) => {
  const own = { start: span.start, end: span.end - 1 };
  const then = earlierSpan(own, earlier, zone);
  const before = { start: then.start, end: then.end + 1 };
  const buckets = chooseBuckets(span, width, zone);
  const bars = barsOf(buckets, []);
  const compared = {
    span,
    earlier: before,
    earlierParts: (part: Span) => earlierParts(part, own, earlier, zone),
  };
  const spans = earlierSpansOf(bars, compared, span.start);
  const asked = earlierQuestion(spans, before, buckets.bucket === 'day', zone)!;
  const { bucket } = asked.question;
  const startOf = (instant: number): number =>
    bucket === 'day'
      ? zone.instantOf(Math.floor(zone.wallClock(instant).getTime() / DAY) * DAY, 'earlier')
      : Math.floor(instant / bucket) * bucket;
  const groups = new Map<number, number>();
  for (const row of rows)
    if (row >= before.start && row < before.end)
      groups.set(startOf(row), (groups.get(startOf(row)) ?? 0) + 1);
  const counts = earlierCounts(
    spans,
    [...groups].map(([value, count]) => ({ value, count })),
    asked,
    before,
  );
  return { bars, before, counts, ...asked };
};

/** What a plain loop counts: rows whose clock shows a time of the bar, or that are as long before. */
const byLoop = (
  bar: Span,
  span: Span,
  earlier: Earlier,
  zone: TimeZone,
  rows: readonly number[],
  before: Span,
): number => {
  const away = earlier === 'before' ? span.end - span.start : (earlier === 'day' ? 1 : 7) * DAY;
  const at = (instant: number): number =>
    earlier === 'before' ? instant : zone.wallClock(instant).getTime();
  // A minute that the clocks leave out or show twice is of each bar that has it.
  const [from, last] = [at(bar.start), at(bar.end - 1)];
  return rows.filter(
    (row) => row >= before.start && row < before.end && at(row) + away >= from && at(row) + away <= last,
  ).length;
};

const minutes = fc.integer({ min: Date.UTC(2026, 0, 10) / MINUTE, max: Date.UTC(2026, 10, 28) / MINUTE });

describe('the outline of an earlier time', () => {
  it('counts for each bar what a plain loop counts', () => {
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 3 * 24 * 60 }),
        fc.constantFrom(...ZONES),
        fc.constantFrom<Earlier>('before', 'day', 'week'),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 60 }),
        (first, length, zone, earlier, places) => {
          const span = { start: first * MINUTE, end: (first + length) * MINUTE };
          const then = earlierSpan({ start: span.start, end: span.end - 1 }, earlier, zone);
          // Around a change of the clocks see below.
          fc.pre(zone.offsetAt(then.start - DAY) === zone.offsetAt(span.end + DAY));
          const around = { start: then.start - HOUR, end: then.end + HOUR };
          const rows = places.map((place) => Math.floor(around.start + place * (around.end - around.start)));
          const { bars, counts, before, isExact } = outlineOf(span, earlier, zone, rows);
          const sum = counts.reduce((all: number, count) => all + (count ?? 0), 0);
          expect(sum).to.equal(rows.filter((row) => row >= before.start && row < before.end).length);
          if (!isExact) return;
          bars.forEach((bar, place) => {
            expect(counts[place]).to.equal(byLoop(bar, span, earlier, zone, rows, before));
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  for (const [name, day] of [
    ['of 25 hours', Date.UTC(2026, 9, 25)],
    ['of 23 hours', Date.UTC(2026, 2, 29)],
    ['behind one of 25 hours', Date.UTC(2026, 9, 26)],
    ['behind one of 23 hours', Date.UTC(2026, 2, 30)],
  ] as const)
    it(`is of the same time on the clock for a day ${name}`, () => {
      const start = WARSAW.instantOf(day, 'earlier');
      const span = { start, end: WARSAW.instantOf(day + DAY, 'earlier') };
      const rows = Array.from({ length: 60 * 60 }, (_, place) => start - 30 * HOUR + place * MINUTE);
      const clocks = new Map(rows.map((row) => [row, clock(row)]));
      for (const width of [150, 600]) {
        const { bars, counts, before, isExact } = outlineOf(span, 'day', WARSAW, rows, width);
        expect(isExact).to.equal(true);
        bars.forEach((bar, place) => {
          // By the minutes that the clock shows while the bar lasts, each of which a row has.
          const shown = new Set<string>();
          for (let at = bar.start; at < bar.end; at += MINUTE) shown.add(clock(at));
          const found = rows.filter(
            (row) => row >= before.start && row < before.end && shown.has(clocks.get(row)!),
          );
          expect(counts[place], clock(bar.start)).to.equal(found.length);
        });
      }
      // The known-bad twin: 24 hours earlier is another time of the clock, on one side of the change.
      const twin = [span.start, span.end - HOUR].filter((at) => {
        const [part] = earlierParts({ start: at, end: at + 1 }, span, 'day', WARSAW);
        return part?.start !== at - DAY;
      });
      expect(twin.length).to.be.greaterThan(0);
    });

  it('is of none where the earlier time has no rows, and of nothing outside of the span', () => {
    const span = { start: Date.UTC(2026, 9, 20), end: Date.UTC(2026, 9, 20, 12) };
    const { counts } = outlineOf(span, 'before', WARSAW, []);
    expect(new Set(counts)).to.deep.equal(new Set([0]));
    const bars = barsOf(chooseBuckets({ start: span.start - DAY, end: span.end + DAY }, 600, WARSAW), []);
    const compared = {
      span,
      earlier: { start: span.start - DAY, end: span.end - DAY },
      earlierParts: ({ start, end }: Span) => [{ start: start - DAY, end: end - DAY }],
    };
    const found = earlierSpansOf(bars, compared, null);
    bars.forEach((bar, place) => {
      const isWithin = bar.start >= span.start && bar.start < span.end;
      expect(found[place] !== null).to.equal(isWithin);
    });
    // A bar that has rows from before the span, too, cannot be compared with rows of as long a time.
    const whole = [{ start: span.start - HOUR, end: span.start + HOUR }];
    expect(earlierSpansOf(whole, compared, null)).to.deep.equal([null]);
    expect(earlierSpansOf(whole, compared, span.start)[0]).not.to.equal(null);
  });

  it('asks for no more spans than endpoints count, and says where bars are not exact', () => {
    const start = Date.UTC(2026, 8, 1) + 1;
    const span = { start, end: start + 40 * DAY + 7000 };
    const { question, isExact, before } = outlineOf(span, 'before', WARSAW, []);
    expect(isExact).to.equal(false);
    expect((before.end - before.start) / (question.bucket as number)).to.be.at.most(4000);
  });
});
