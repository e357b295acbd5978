import { expect } from '@open-wc/testing';
import { parseInstant } from '../../src/core/instant.js';
import { expandPeriod } from '../../src/filters/expand-period.js';
import { period } from '../../src/filters/period.js';

const at = parseInstant('2026-11-01T03:30:00Z');

const expanded = (param: string, timeZone: string, now = at) => expandPeriod(param, now, timeZone);

describe('a period', () => {
  it('counts a length back from when it is asked, to the minute', () => {
    expect(expanded('PT15M', 'UTC', at + 59_000)).to.deep.equal({ from: '2026-11-01T03:15:00.000Z' });
    expect(expanded('P30D', 'UTC')).to.deep.equal({ from: '2026-10-02T03:30:00.000Z' });
  });

  it('begins days and months on the clock of the report', () => {
    expect(expanded('today', 'UTC')).to.deep.equal({ from: '2026-11-01T00:00:00.000Z' });
    expect(expanded('month', 'UTC')).to.deep.equal({ from: '2026-11-01T00:00:00.000Z' });
    // In São Paulo it is still October.
    expect(expanded('today', 'America/Sao_Paulo')).to.deep.equal({ from: '2026-11-01T03:00:00.000Z' });
    expect(expanded('month', 'America/New_York')).to.deep.equal({ from: '2026-10-01T04:00:00.000Z' });
    expect(expanded('yesterday', 'America/Sao_Paulo')).to.deep.equal({
      from: '2026-10-31T03:00:00.000Z',
      until: '2026-11-01T02:59:59.999Z',
    });
  });

  it('knows a day of 25 hours', () => {
    // Clocks in New York went back on 1 November 2026.
    const now = parseInstant('2026-11-02T12:00:00Z');
    expect(expanded('yesterday', 'America/New_York', now)).to.deep.equal({
      from: '2026-11-01T04:00:00.000Z',
      until: '2026-11-02T04:59:59.999Z',
    });
  });

  it('is nothing where nobody knows it', () => {
    expect(expanded('P5Y', 'UTC')).to.deep.equal({});
    expect(period.toParam('P5Y', undefined as never)).to.equal(null);
  });
});
