import { expect } from '@open-wc/testing';
import { inSmallPieces, rowsOfFile, textFile } from './rows-of-file.js';

/** Work that grows with the square of these takes longer than a test may. */
const MANY = 30_000;

describe('a file that is made to be read for ever', () => {
  it('may have brackets in brackets before its list', async () => {
    const nested = '[{"a":'.repeat(MANY) + '1' + '}]'.repeat(MANY);
    const entry = { startedDateTime: '2026-11-21T08:30:00Z', request: { method: 'GET', url: '/a' } };
    const har = `{"log":{"version":"1.2","_x":${nested},"entries":[${JSON.stringify(entry)}]}}`;
    for (const file of [textFile(har), inSmallPieces(har, 10_007)]) {
      const [row, ...others] = await rowsOfFile(file);
      expect(row).to.include({ method: 'GET', url: '/a' });
      expect(others).to.deep.equal([]);
    }
  });

  it('may have brackets in brackets within a row', async () => {
    const json = `[${'['.repeat(MANY)}${']'.repeat(MANY)},{"id":2}]`;
    const rows = await rowsOfFile(textFile(json));
    expect(rows).to.have.lengthOf(2);
    expect(rows[1]).to.deep.equal({ id: 2 });
  });

  it('may have columns without end that are named the same, or not at all', async () => {
    for (const name of ['a', '']) {
      const head = ['a', ...Array<string>(MANY - 1).fill(name)].join(',');
      const [row] = await rowsOfFile(textFile(`${head}\n${'x,'.repeat(MANY - 1)}y`, 'a.csv'));
      expect(Object.keys(row!)).to.have.lengthOf(MANY);
      expect(row![name ? `a ${MANY}` : `column ${MANY}`]).to.equal('y');
    }
  });

  it('may have as many columns of names of their own', async () => {
    const names = Array.from({ length: 2 * MANY }, (_, place) => `c${place}`);
    const [row] = await rowsOfFile(textFile(`${names.join(',')}\n${names.join(',')}\n`, 'a.csv'));
    expect(Object.keys(row!)).to.have.lengthOf(2 * MANY);
  });
});
