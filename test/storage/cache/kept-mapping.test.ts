import { expect } from '@open-wc/testing';
import { mappingKey } from '../../../src/storage/cache/kept-mapping.js';
import { recordOfPages } from '../../../src/storage/disk/record-of-pages.js';
import { keptGuess } from '../../../src/connect/kept-guess.js';
import { columnsFromRows } from '../../../src/rows/columns.js';

const LOG = 'https://log.example/logs';
const OPTIONS = {
  endpoint: LOG,
  baseUrl: LOG,
  cache: 'indexeddb',
  partition: 'ana',
  isShareable: true,
} as const;

const recordOf = (row: Record<string, unknown>, partition = 'ana', fetchedAt = Date.now()): unknown =>
  recordOfPages([
    {
      key: mappingKey(partition, LOG),
      rows: columnsFromRows([row]),
      total: null,
      next: null,
      problems: [],
      fetchedAt,
      etag: null,
    },
  ]);

const written = (mapping: unknown): string => encodeURIComponent(JSON.stringify(mapping));

describe('a mapping that is kept beside its log', () => {
  const mapping = { rows: { at: 'logs' }, fields: { url: 'path' } };

  it('is read as it was written', () => {
    const record = recordOf({ mapping: written(mapping), isInOrder: true });
    expect(keptGuess(record, LOG, OPTIONS)).to.deep.equal({ mapping, isInOrder: true });
  });

  it('is not believed where somebody else may have written it', () => {
    const forged: Readonly<Record<string, unknown>> = {
      nothing: undefined,
      'no record': { mapping: written(mapping) },
      'no mapping': recordOf({ mapping: written({ rows: { at: 7 } }) }),
      'no JSON': recordOf({ mapping: 'rows' }),
      'no text': recordOf({ mapping: '%' }),
      'no row': recordOf({}),
      'that of somebody else': recordOf({ mapping: written(mapping) }, 'bia'),
      'too old': recordOf({ mapping: written(mapping) }, 'ana', Date.now() - 3e9),
    };
    for (const [name, record] of Object.entries(forged))
      expect(keptGuess(record, LOG, OPTIONS), name).to.equal(null);
  });
});
