import { expect } from '@open-wc/testing';
import { columnWidth } from '../../src/table/column-widths.js';

const widthFor = (lengths: readonly number[]): number =>
  columnWidth({ label: 'Cause', isMonospace: false, lengths });

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
});
