import { expect } from '@open-wc/testing';

import { parseInstant } from '../../../src/core/instant.js';
import { stepSpan } from '../../../src/features/time-range/step-span.js';
import { TimeZone } from '../../../src/i18n/time-zone.js';
import { fc } from '../../support/property-tests.js';

const iso = (instant: number | undefined): string => new Date(instant!).toISOString();

const stepped = (
  start: string,
  end: string | null,
  by: 1 | -1,
  more: { zone?: string; period?: string } = {},
) => {
  const span = stepSpan({ start: parseInstant(start), end: end === null ? null : parseInstant(end) }, by, {
    zone: new TimeZone(more.zone ?? 'UTC'),
    now: parseInstant('2026-11-29T14:05:20Z'),
    period: more.period ?? '',
  });
  return span && [iso(span.start), iso(span.end)];
};

describe('a step to the span beside', () => {
  it('is as long as the span', () => {
    expect(stepped('2026-11-05T14:00:00.000Z', '2026-11-05T14:09:59.999Z', -1)).to.deep.equal([
      '2026-11-05T13:50:00.000Z',
      '2026-11-05T13:59:59.999Z',
    ]);
  });

  it('follows days over a clock change, and months by their lengths', () => {
    // Clocks in New York went back on 1 November 2026: that day has 25 hours.
    const zone = 'America/New_York';
    expect(stepped('2026-11-02T05:00:00.000Z', '2026-11-03T04:59:59.999Z', -1, { zone })).to.deep.equal([
      '2026-11-01T04:00:00.000Z',
      '2026-11-02T04:59:59.999Z',
    ]);
    expect(stepped('2026-03-01T00:00:00.000Z', '2026-03-31T23:59:59.999Z', -1)).to.deep.equal([
      '2026-02-01T00:00:00.000Z',
      '2026-02-28T23:59:59.999Z',
    ]);
  });

  it('takes the day, the week or the month for one that goes on', () => {
    const period = (name: string, start: string) => stepped(start, null, -1, { period: name });
    expect(period('today', '2026-11-29T00:00:00.000Z')?.[0]).to.equal('2026-11-28T00:00:00.000Z');
    expect(period('week', '2026-11-23T00:00:00.000Z')).to.deep.equal([
      '2026-11-16T00:00:00.000Z',
      '2026-11-22T23:59:59.999Z',
    ]);
    expect(period('month', '2026-11-01T00:00:00.000Z')).to.deep.equal([
      '2026-10-01T00:00:00.000Z',
      '2026-10-31T23:59:59.999Z',
    ]);
  });

  it('is from now back, where a length is up to now', () => {
    expect(stepped('2026-11-29T13:50:00.000Z', null, -1, { period: 'PT15M' })).to.deep.equal([
      '2026-11-29T13:34:00.000Z',
      '2026-11-29T13:49:59.999Z',
    ]);
  });

  it('is not into the future, nor from an end that is open', () => {
    expect(stepped('2026-11-29T13:50:00.000Z', null, 1)).to.equal(null);
    expect(stepped('2026-11-29T00:00:00.000Z', '2026-11-29T23:59:59.999Z', 1)).to.equal(null);
  });

  it('leaves no gap and comes back, whatever the span', () => {
    const zones = ['UTC', 'America/Sao_Paulo', 'America/New_York', 'Australia/Lord_Howe'];
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2025, 0) });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 90 * 86_400_000 }),
        fc.constantFrom(...zones),
        (start, length, zone) => {
          const context = { zone: new TimeZone(zone), now: Date.UTC(2026, 0), period: '' };
          const span = { start, end: start + length - 1 };
          const before = stepSpan(span, -1, context)!;
          expect(before.end).to.equal(start - 1);
          expect(before.start).to.be.below(start);
          expect(stepSpan(before, 1, context)).to.deep.equal(span);
        },
      ),
    );
  });
});
