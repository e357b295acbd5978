import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { allPages } from '../../src/log/reading/all-pages.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { LogSource } from '../../src/sources/log-source.js';
import type { ReadingEnd } from '../../src/sources/reading-end.js';
import { logPage } from '../../src/sources/rows-page.js';
import { lies, lyingSource, rowsOf } from '../support/lying-endpoints.js';

const query = { filters: {}, sort: null };

const readAll = async (source: LogSource, limit = 50) => {
  const ids: unknown[] = [];
  let end: ReadingEnd | undefined;
  const { signal } = new AbortController();
  const options = { source, query, limit, fallbackLimit: limit, signal, numberKey: 'id' };
  for await (const step of allPages(options)) {
    if (step.end) ({ end } = step);
    else ids.push(...entriesOf(step.page.rows).map(({ id }) => id));
  }
  return { ids, end: end! };
};

describe('an endpoint that lies', () => {
  for (const lie of lies)
    it(`is read as far as it can be, and says what is missing: it ${lie.name}`, async () => {
      const { source, requests } = lyingSource(lie);
      const { ids, end } = await readAll(source);
      expect(end.kind).to.equal(lie.end);
      const distinct = new Set(ids).size;
      expect(end.read).to.equal(distinct);
      if (lie.read >= 0) expect(distinct).to.equal(lie.read);
      else expect(distinct).to.be.above(470);
      if (lie.total !== null) expect(end.total).to.equal(lie.total);
      expect(requests()).to.be.below(700);
    });

  it('would be read short, or twice, by code that trusts its count', async () => {
    const lie = lies.find(({ name }) => name === 'takes no notice of offset')!;
    const { source } = lyingSource(lie);
    const ids: unknown[] = [];
    for (let offset = 0; offset < 500; offset += 50) {
      const page = await source.fetchPage({ query, offset, limit: 50, signal: new AbortController().signal });
      ids.push(...entriesOf(page.rows).map(({ id }) => id));
    }
    expect(ids.length).to.equal(500);
    expect(new Set(ids).size).to.equal(50);
  });

  it('never loses a row to a count that moves, nor to pages of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 10 }),
        async (moves, lengths) => {
          let count = 0;
          const source: LogSource = {
            id: 'moving',
            capabilities: { filters: 'all', sorts: 'all' },
            fetchPage: async ({ offset, limit }) => {
              // A count that is always too low does not move.
              const move = [...moves, 0][count % (moves.length + 1)]!;
              const length = Math.min(limit, lengths[count++ % lengths.length]!);
              return logPage(rowsOf(offset, offset + length), { total: 500 + move });
            },
          };
          const { ids, end } = await readAll(source);
          expect(new Set(ids).size).to.equal(500);
          expect(end.read).to.equal(500);
        },
      ),
      {
        numRuns: 60,
        examples: [
          [
            [-4, 1],
            [5, 46, 1, 45],
          ],
        ],
      },
    );
  });
});
