import { expect } from '@open-wc/testing';
import { columnWidth } from '../../src/table/column-widths.js';

const widthFor = (lengths: readonly number[]): number =>
  columnWidth({ label: 'Cause', isMonospace: false, lengths }).least;

const times = (count: number, length: number): number[] => Array.from({ length: count }, () => length);

describe('the width of a column', () => {
  it('is what its texts want, though few rows have one', () => {
    const always = widthFor(times(100, 30));
    expect(widthFor([...times(98, 0), 30, 30])).to.equal(always);
    expect(always).to.be.above(widthFor(times(100, 0)));
  });

  it('is not what one long text in a hundred wants', () => {
    expect(widthFor([...times(99, 18), 34])).to.equal(widthFor(times(100, 18)));
    expect(widthFor([...times(80, 18), ...times(20, 34)])).to.equal(widthFor(times(100, 34)));
  });

  it('has room for the longest text where there is room to spare, up to a limit', () => {
    const fullFor = (...lengths: readonly number[]): number =>
      columnWidth({ label: 'Cause', isMonospace: false, lengths }).full;
    const few = times(99, 18);
    expect(fullFor(...few, 60)).to.equal(fullFor(60));
    expect(fullFor(60)).to.be.above(widthFor([...few, 60]));
    expect(fullFor(2000)).to.equal(fullFor(80));
  });
});
