import { expect } from '@open-wc/testing';
import { fileSource } from '../../../src/sources/files/file-source.js';
import type { Remark } from '../../../src/sources/remark.js';

const { signal } = new AbortController();

const lines = (name: string, values: readonly unknown[]): string =>
  values
    .map((value, index) =>
      JSON.stringify({
        timestamp: `2026-11-20T09:00:0${index}Z`,
        method: 'GET',
        status: 200,
        url: '/',
        [name]: value,
      }),
    )
    .join('\n');

const remarks = async (text: string): Promise<readonly Remark[]> => {
  const source = fileSource(new File([text], 'log.ndjson'));
  const query = { filters: {}, sort: null };
  return (await source.fetchPage({ query, offset: 0, limit: 100, signal })).problems;
};

describe('lengths of time in a file', () => {
  it('are said once to be of a unit that is a guess', async () => {
    const unit = { code: 'guessed-unit', field: 'time' } as const;
    expect(await remarks(lines('RequestTime', [7, 9, 12]))).to.deep.equal([
      { ...unit, unit: 's', value: '7', milliseconds: 7000 },
    ]);
    expect(await remarks(lines('duration', [0.5, 0.012, 1.5]))).to.deep.equal([
      { ...unit, unit: 's', value: '0.5', milliseconds: 500 },
    ]);
  });

  it('need no words where their name says it, or they stay as received', async () => {
    for (const text of [lines('duration_ms', [7, 9, 12]), lines('duration', [7, 9, 12])])
      expect(await remarks(text)).to.deep.equal([]);
  });
});
