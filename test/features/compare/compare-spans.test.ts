import { expect } from '@open-wc/testing';
import { earlierSpan, earlierSpans } from '../../../src/features/compare/compare-spans.js';
import { slowestChange } from '../../../src/features/compare/compare-counts.js';
import { TimeZone } from '../../../src/i18n/time-zone.js';
import { fc } from '../../support/property-tests.js';

const HOUR = 3_600_000;
const ZONES = ['UTC', 'Europe/Warsaw', 'America/Sao_Paulo', 'Asia/Kathmandu'].map(
  (name) => new TimeZone(name),
);
const NOW = Date.UTC(2026, 10, 29, 12);

const spans = fc
  .tuple(
    fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: NOW / 60_000 }),
    fc.integer({ min: 1, max: 8 * 24 * 60 }),
  )
  .map(([start, length]) => ({ start: start * 60_000, end: (start + length) * 60_000 - 1 }));

/** What a clock on the wall shows. */
const clock = (instant: number, { name }: TimeZone): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: name, timeStyle: 'short' }).format(instant);

describe('the span that another one is compared with', () => {
  it('is as long as that and ends where it begins, for the period before', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...ZONES), (span, zone) => {
        const before = earlierSpan(span, 'before', zone);
        expect(before.end - before.start).to.equal(span.end - span.start);
        expect(before.end).to.equal(span.start - 1);
      }),
    );
  });

  it('begins at the same time of the clock, days earlier, whatever the clocks did meanwhile', () => {
    fc.assert(
      fc.property(
        spans,
        fc.constantFrom(...ZONES),
        fc.constantFrom('day' as const, 'week' as const),
        (span, zone, earlier) => {
          const { start } = earlierSpan(span, earlier, zone);
          const days = earlier === 'day' ? 1 : 7;
          const away = span.start - start - days * 24 * HOUR;
          expect(Math.abs(away)).to.be.at.most(HOUR);
          // A time that was skipped is moved on, as clocks are.
          if (zone.wallClock(start).getTime() + days * 24 * HOUR === zone.wallClock(span.start).getTime())
            expect(clock(start, zone)).to.equal(clock(span.start, zone));
          else expect(away).not.to.equal(0);
        },
      ),
    );
  });

  it('overlaps it never, and is offered once', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...ZONES), (span, zone) => {
        const offered = earlierSpans(span, zone).map((earlier) => earlierSpan(span, earlier, zone));
        for (const { start, end } of offered) {
          expect(end).to.be.below(span.start);
          expect(end).to.be.at.least(start);
        }
        expect(new Set(offered.map(({ start, end }) => `${start} ${end}`)).size).to.equal(offered.length);
      }),
    );
  });

  it('is on the right side of a night that is an hour longer, where a plain day would be an hour off', () => {
    const warsaw = ZONES[1]!;
    // Clocks were put back on 25 October 2026.
    const span = { start: Date.UTC(2026, 9, 25, 9), end: Date.UTC(2026, 9, 25, 10) - 1 };
    const { start } = earlierSpan(span, 'day', warsaw);
    expect(clock(start, warsaw)).to.equal('10:00');
    expect(clock(span.start - 24 * HOUR, warsaw)).to.equal('11:00');
  });
});

describe('what became slower', () => {
  const groups = fc.uniqueArray(
    fc.record({
      value: fc.constantFrom('a', 'b', 'c', null),
      count: fc.integer({ min: 1, max: 60 }),
      p95: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    }),
    { selector: ({ value }) => value, maxLength: 4 },
  );

  it('is the value that a plain loop finds', () => {
    fc.assert(
      fc.property(groups, groups, (now, then) => {
        const ratios = now.flatMap(({ value, count, p95 }) =>
          then
            .filter((one) => one.value === value && count >= 20 && one.count >= 20)
            .map((one) => (one.p95 ? (p95 ?? NaN) / one.p95 : NaN))
            .filter((ratio) => ratio >= 1.5),
        );
        const found = slowestChange({ by: 'resource', top: 50 }, [now, then]);
        if (ratios.length === 0) expect(found).to.equal(null);
        else expect(found!.p95[0] / found!.p95[1]).to.equal(Math.max(...ratios));
      }),
    );
  });
});
