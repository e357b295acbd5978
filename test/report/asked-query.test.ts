import { expect } from '@open-wc/testing';
import { parseInstant } from '../../src/core/instant.js';
import type { Filters } from '../../src/core/query.js';
import { askedQuery, activeFilters, INITIAL_STATE } from '../../src/report/state.js';

const askedAt = parseInstant('2026-11-21T12:00:00Z');

const asked = (filters: Filters, locked: Filters = {}): Filters =>
  askedQuery({ ...INITIAL_STATE, askedAt, locked, query: { filters, sort: null } }).filters;

describe('what a source is asked', () => {
  it('has the locked filters over those of the reader', () => {
    expect(asked({ client: 'ana', ip: '10' }, { client: 'rui' })).to.deep.equal({ client: 'rui', ip: '10' });
  });

  it('has no time of the reader beside one that is locked', () => {
    const readers = { from: '1970-01-01T00:00:00Z', period: 'P90D', until: '2099-01-01T00:00:00Z' };
    const bounds: readonly Filters[] = [
      { from: '2026-11-20T00:00:00Z' },
      { until: '2026-11-20T00:00:00Z' },
      { from: '2026-11-20T00:00:00Z', until: '2026-11-21T00:00:00Z' },
    ];
    for (const locked of bounds) {
      expect(asked({ ...readers, ip: '10' }, locked)).to.deep.equal({ ...locked, ip: '10' });
      expect(activeFilters({ query: { filters: readers, sort: null }, locked })).to.deep.equal(locked);
    }
    expect(asked(readers, { period: 'PT1H' })).to.deep.equal({ from: '2026-11-21T11:00:00.000Z' });
  });

  it('is narrowed by each of a period and a bound, whichever is first', () => {
    const later = '2026-11-21T11:30:00Z';
    expect(asked({ from: later, period: 'PT1H' })).to.deep.equal({ from: later });
    expect(asked({ period: 'PT1H', from: later })).to.deep.equal({ from: later });
    expect(asked({ from: '1970-01-01T00:00:00Z', period: 'PT1H' })).to.deep.equal({
      from: '2026-11-21T11:00:00.000Z',
    });
    expect(asked({ from: 'soon', period: 'PT1H' })).to.deep.equal({ from: '2026-11-21T11:00:00.000Z' });
    const earlier = '2026-11-20T10:00:00Z';
    expect(asked({ period: 'yesterday', until: earlier })).to.deep.equal({
      from: '2026-11-20T00:00:00.000Z',
      until: earlier,
    });
  });
});
