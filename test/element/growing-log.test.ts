import { expect } from '@open-wc/testing';
import { GrowingLog } from '../support/growing-log.js';
import { find, gone } from '../support/screen.js';
import { show } from '../support/show.js';
import { columnTexts, counted, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

describe('a log that grows while it is read', () => {
  it('stays as it was, says how many entries have come, and shows them when they are wanted', async () => {
    const log = new GrowingLog(300, [{ newer: 0 }, { newer: 12 }]);
    const { report } = await show({ source: log.source });
    await loaded(report);
    expect(columnTexts(report, 'ID')[0]).to.equal('0');
    const scroller = scrollerOf(report);
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => columnTexts(report, 'ID').includes('299'));
    scroller.scrollTop = scroller.scrollHeight / 2;

    const newer = await find(report, 'button', 'Newer entries: 12');
    await counted(report, 301);
    newer.click();
    await until(() => columnTexts(report, 'ID')[0] === '-12');
    await counted(report, 313);
    await gone(report, 'button', 'Newer entries: 12');
  });
});
