import type { ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { dataRows, headings, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

const cellsOf = (report: ApiLogReport, label: string): Element[] => {
  const place = headings(report).findIndex((heading) => heading.textContent.includes(label));
  return [headings(report)[place]!, ...dataRows(report).map((row) => row.children[place]!)];
};

const areInSight = (report: ApiLogReport, label: string): boolean => {
  const scroller = scrollerOf(report);
  const { left } = scroller.getBoundingClientRect();
  return cellsOf(report, label).every((cell) => {
    const box = cell.getBoundingClientRect();
    return box.left >= left - 1 && box.right <= left + scroller.clientWidth + 1;
  });
};

describe('the column that rows are sorted by, in a report narrower than its rows', () => {
  for (const locale of ['en', 'ar'])
    it(`is in sight wherever the reader scrolls, in the language ${locale}`, async () => {
      const { report } = await show({ locale }, logOfLength(200));
      report.style.width = '700px';
      await loaded(report);
      const label = headings(report).at(-1)!.textContent.trim();
      const scroller = scrollerOf(report);
      await until(() => areInSight(report, label));
      const onward = locale === 'ar' ? -1 : 1;
      for (const left of [60, 200, 5000, 0]) {
        scroller.scrollLeft = onward * left;
        await until(() => areInSight(report, label));
      }
    });

  it('is another one as soon as rows are sorted by another', async () => {
    const { report } = await show({}, logOfLength(200));
    report.style.width = '700px';
    await loaded(report);
    await until(() => areInSight(report, 'Date/Time'));
    headings(report)[0]!.querySelector('button')!.click();
    await until(() => areInSight(report, 'ID') && !areInSight(report, 'Date/Time'));
    scrollerOf(report).scrollLeft = 5000;
    await until(() => areInSight(report, 'ID'));
  });

  it('has no layers of its own while nobody scrolls sideways: they would double what a frame takes', async () => {
    const { report } = await show({}, logOfLength(200));
    report.style.width = '700px';
    await loaded(report);
    const [heading] = cellsOf(report, 'Date/Time');
    await until(() => getComputedStyle(heading!).position === 'relative');
    await until(() => {
      scrollerOf(report).scrollLeft += 1;
      return getComputedStyle(heading!).position === 'sticky';
    });
    await until(() => getComputedStyle(heading!).position === 'relative');
  });
});
