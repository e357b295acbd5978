import { expect } from '@open-wc/testing';
import { entryReader } from '../../../src/sources/mapping/mapped-entry.js';

const ROW = { time: 1_432_155_959, took: 12, status: 200 };
const INSTANT = '2015-05-20T21:05:59.000Z';

describe('the `time` of a row', () => {
  it('is not a length where it is mapped as the instant', () => {
    const read = entryReader({ fields: { dateTime: { at: 'time', unit: 's' } } });
    expect(read(ROW)).to.deep.equal({ dateTime: INSTANT, took: 12, status: 200 });
  });

  it('is the length that the mapping says, and none where a row has none', () => {
    const read = entryReader({ fields: { dateTime: { at: 'time', unit: 's' }, time: 'took' } });
    expect(read(ROW)).to.include({ dateTime: INSTANT, time: 12 });
    expect(read({ time: ROW.time })).to.deep.equal({ dateTime: INSTANT });
  });

  it('stays where the mapping says nothing else of it', () => {
    expect(entryReader({ fields: { status: 'status' } })(ROW)).to.deep.equal(ROW);
    expect(entryReader({ fields: { dateTime: { at: 'log.time', unit: 's' } } })(ROW)).to.deep.equal(ROW);
  });
});
