import { expect } from '@open-wc/testing';
import { readNote } from '../../../src/storage/files/export-checkpoint.js';

const sound = {
  version: 2,
  id: 'a',
  place: 'b',
  source: 'c',
  query: { filters: { status: '401' }, sort: { key: 'dateTime', descending: true } },
  fileName: 'api-logs.csv',
  separator: ';',
  timeZone: 'UTC',
  rows: 20_000,
  cursor: null,
  total: 50_000,
  parts: 1,
  bytes: 1000,
};

const read = (changes: object): unknown =>
  readNote(JSON.stringify({ ...sound, savedAt: Date.now(), ...changes }));

describe('a stored checkpoint of an export', () => {
  it('is read where each member has its type', () => {
    expect(read({})).to.deep.include(sound);
    expect(read({ query: { filters: {}, sort: null }, cursor: 'x', total: null })).to.not.equal(null);
  });

  for (const changes of [
    { version: 1 },
    { id: 5 },
    { place: null },
    { source: {} },
    { query: null },
    { query: { filters: null, sort: null } },
    { query: { filters: { status: 401 }, sort: null } },
    { query: { filters: {}, sort: 'dateTime' } },
    { fileName: ['x'] },
    { separator: 'auto' },
    { timeZone: undefined },
    { rows: '20000' },
    { rows: -1 },
    { rows: 1.5 },
    { cursor: 7 },
    { total: '50000' },
    { parts: null },
    { bytes: 'many' },
    { savedAt: 'today' },
    { savedAt: Date.now() - 25 * 60 * 60_000 },
    { savedAt: Date.now() + 25 * 60 * 60_000 },
  ])
    it(`is not believed with ${JSON.stringify(changes).replace(/\d{13}/, 'another day')}`, () =>
      expect(read(changes)).to.equal(null));

  it('is not believed where it is not an object, or cut off', () => {
    for (const text of ['', 'null', '[]', '"x"', JSON.stringify(sound).slice(0, 40)])
      expect(readNote(text)).to.equal(null);
  });
});
