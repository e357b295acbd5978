import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../../src/index.js';
import { sampleRows } from '../../../stories/support/sample-rows.js';
import { show } from '../../support/show.js';
import { columnTexts, loaded } from '../../support/table.js';
import { until } from '../../support/until.js';

const choiceOf = (report: ApiLogReport): Promise<HTMLSelectElement> =>
  until(() => report.shadowRoot!.querySelector<HTMLSelectElement>('.sort-choice'));

const shown = (select: HTMLSelectElement): string => select.selectedOptions[0]!.label;

describe('the choice of the order on a narrow report', () => {
  it('is there where rows are cards, and not where headings sort', async () => {
    const { report } = await show({}, sampleRows(40));
    await loaded(report);
    const select = await choiceOf(report);
    expect(select.checkVisibility()).to.equal(false);
    report.style.width = '360px';
    await until(() => select.checkVisibility());
    expect(shown(select)).to.equal('Date/Time, descending');
  });

  it('sorts', async () => {
    const { report, endpoint } = await show({}, sampleRows(40));
    report.style.width = '360px';
    await loaded(report);
    const select = await choiceOf(report);
    select.value = 'id';
    select.dispatchEvent(new Event('change'));
    await until(() => endpoint.asked().at(-1)!.sort === 'id');
    await until(() => columnTexts(report, 'ID')[0] === '1');
    expect(shown(select)).to.equal('ID, ascending');
  });

  it('says of no column that rows are in its order where they are in another', async () => {
    const { report } = await show({ columns: ['id', 'url'] }, sampleRows(40));
    await loaded(report);
    expect(shown(await choiceOf(report))).to.equal('Sort');
  });
});
