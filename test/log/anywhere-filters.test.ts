import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/core/log-entry.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { completeSource } from '../../src/log/complete-source.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { plainAnswer } from './plain-answer.js';

const { signal } = new AbortController();

const ROWS: readonly LogEntry[] = Array.from({ length: 30 }, (_, id) => ({
  id,
  client: id % 3 === 0 ? 'acme' : 'other',
  url: `/things/${id}`,
}));

/** Looks in a field that it does not give, too, as `appliesMore` does. */
type Manner = 'applies' | 'appliesMore' | 'ignores';

const endpoint = (manner: Manner) => {
  const asked: string[] = [];
  const source: LogSource = {
    id: manner,
    capabilities: { filters: 'all', sorts: 'all' },
    async fetchPage({ query, offset, limit }) {
      const { q, 'not.q': without, ...filters } = query.filters;
      asked.push(q ?? without ?? '');
      const isAsked = manner !== 'ignores';
      const anywhere = {
        ...(isAsked && q !== undefined && { q }),
        ...(isAsked && without !== undefined && { 'not.q': without }),
      };
      const found = plainAnswer(ROWS, { filters: { ...filters, ...anywhere }, sort: null }, DEFAULT_PRESET);
      const hidden = manner === 'appliesMore' && q === 'acme' ? [{ id: 99, client: 'hidden' }] : [];
      return rowsSource([...hidden, ...found]).fetchPage({ query, offset, limit, signal });
    },
  };
  return { source, asked };
};

const ask = async (source: LogSource, filters: Record<string, string>) =>
  source.fetchPage({ query: { filters, sort: null }, offset: 0, limit: 5, signal });

describe('a filter of all fields', () => {
  for (const filters of [{ q: 'acme' }, { 'not.q': 'other' }] as Record<string, string>[])
    for (const manner of ['applies', 'ignores'] as const)
      it(`finds the rows that it asks for, where the endpoint ${manner} ${JSON.stringify(filters)}`, async () => {
        const { source } = endpoint(manner);
        const page = await ask(completeSource(source, DEFAULT_PRESET), filters);
        expect(page.total).to.equal(10);
        expect(new Set(entriesOf(page.rows).map(({ client }) => client))).to.deep.equal(new Set(['acme']));
        expect(page.problems.map(({ code }) => code)).to.deep.equal(
          manner === 'ignores' ? ['done-here'] : [],
        );
      });

  it('believes an endpoint that looks in what it does not give, after one request more', async () => {
    const { source, asked } = endpoint('appliesMore');
    const complete = completeSource(source, DEFAULT_PRESET);
    const page = await ask(complete, { q: 'acme' });
    expect([page.total, page.problems]).to.deep.equal([11, []]);
    await ask(complete, { q: 'acme', id: '99' });
    expect(asked.filter((text) => text !== 'acme')).to.have.lengthOf(1);
  });

  it('would show all rows for the text, asked of the endpoint alone', async () => {
    const { source } = endpoint('ignores');
    const page = await ask(source, { q: 'acme' });
    expect([page.total, entriesOf(page.rows).every(({ client }) => client === 'acme')]).to.deep.equal([
      ROWS.length,
      false,
    ]);
  });
});
