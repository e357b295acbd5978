import { expect } from '@open-wc/testing';
import { tellingColumns } from '../../src/connect/telling-columns.js';
import { EMPTY_QUERY } from '../../src/core/query.js';
import { senhasegura } from '../../src/presets/index.js';
import { fileSource } from '../../src/sources/files/file-source.js';

const { signal } = new AbortController();
const query = EMPTY_QUERY;

describe('the columns that a source has something for', () => {
  it('are said again where further rows have more of them, in the order of the report', async () => {
    const row = (n: number) => ({
      method: 'GET',
      url: `/${n}`,
      status: 200,
      dateTime: '2026-11-20T10:00:00Z',
    });
    const rows = [row(1), row(2), { ...row(3), client: 'ann' }, { ...row(4), note: 'x' }];
    const file = new Blob([rows.map((one) => JSON.stringify(one)).join('\n')]);
    const told: (readonly string[])[] = [];
    const source = tellingColumns(fileSource(file), {}, senhasegura, ({ columns }) => told.push(columns!));
    for (let offset = 0; offset < rows.length; offset++)
      await source.fetchPage({ query, offset, limit: 1, signal });
    expect(told).to.deep.equal([
      ['method', 'status', 'url', 'dateTime'],
      ['client', 'method', 'status', 'url', 'dateTime'],
    ]);
  });
});
