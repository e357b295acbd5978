import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import { ENDPOINT, fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { place } from '../support/show.js';
import { loaded } from '../support/table.js';

type Named = ApiLogReport & Record<string, unknown>;

/** As Vue and Preact do: a property where the element has one of the name, an attribute otherwise. */
const bind = (element: Element, name: string, value: unknown): void => {
  if (name in element) (element as unknown as Record<string, unknown>)[name] = value;
  else element.setAttribute(name, String(value));
};

const created = (): Named => document.createElement('api-log-report') as Named;

describe('a property under the name of its attribute', () => {
  for (const [name, property, value] of [
    ['locked-filters', 'lockedFilters', { client: 'acme' }],
    ['page-size', 'pageSize', 7],
    ['filters-open', 'filtersOpen', false],
    ['accept-files', 'acceptFiles', true],
    ['refresh-interval', 'refreshInterval', 5],
    ['time-zone', 'timeZone', null],
  ] as const) {
    it(`takes what a framework gives to ${name}`, () => {
      const report = created();
      bind(report, name, value);
      expect(report[property]).to.deep.equal(value);
      expect(report[name]).to.equal(report[property]);
    });
  }

  it('takes text as the attribute does', () => {
    const report = created();
    bind(report, 'locked-filters', '{"client": "acme"}');
    bind(report, 'page-size', '50');
    bind(report, 'filters-open', '');
    bind(report, 'cache-key', 'ana');
    expect(report.lockedFilters).to.deep.equal({ client: 'acme' });
    expect(report.pageSize).to.equal(50);
    expect(report.filtersOpen).to.equal(true);
    expect(report.cacheKey).to.equal('ana');
  });

  it('locks a report whose framework writes the name with a hyphen', async () => {
    const endpoint = fakeEndpoint(logOfLength(30));
    const report = created();
    bind(report, 'locked-filters', { method: 'POST' });
    Object.assign(report, { endpoint: `${ENDPOINT}/hyphen`, fetch: endpoint, cache: 'none' });
    await place(report);
    await loaded(report);
    expect(endpoint.asked().map(({ method }) => method)).to.deep.equal(['POST']);
  });

  it('is what an element of the page lacks, so that all would be text (the known-bad twin)', () => {
    const other = document.createElement('div');
    bind(other, 'locked-filters', { client: 'acme' });
    expect(other.getAttribute('locked-filters')).to.equal('[object Object]');
  });
});
