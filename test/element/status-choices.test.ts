import { expect } from '@open-wc/testing';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { descriptionOf } from '../support/accessible.js';
import { find, query } from '../support/screen.js';
import { control, fill, openSearch } from '../support/search-form.js';
import { show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';

const optionsOf = (select: HTMLSelectElement): string[] => [...select.options].map(({ text }) => text);

const opened = async (preset: string, rows = sampleRows(400)) => {
  const { report, endpoint } = await show({ preset }, rows);
  await loaded(report);
  const form = await openSearch(report);
  return { report, endpoint, form, select: await control(form, 'Status') };
};

describe('the statuses that a drop-down offers', () => {
  it('are those of the document, those of the rows in their words, and others by hand', async () => {
    const rows = sampleRows(2).map((row, index) => ({ ...row, status: [503, 600][index]! }));
    const { select } = await opened('workato', rows);
    await until(() => optionsOf(select).includes('503 Service Unavailable'));
    // 600 is not a status that can be asked for.
    expect(optionsOf(select)).to.deep.equal([
      'All',
      '200 OK',
      '401 Unauthorized',
      '404 Not Found',
      '503 Service Unavailable',
      'Other codes …',
    ]);
  });

  for (const preset of ['workato', 'sesame-data']) {
    it(`ask for the code that is chosen, whatever the rows have: ${preset}`, async () => {
      const { report, endpoint, form } = await opened(preset);
      await fill(form, 'Status', '401');
      (await find(form, 'button', 'Filter')).click();
      await until(() => endpoint.asked().at(-1)!['status'] === '401');
      expect(report.filters).to.deep.equal({ status: '401' });
    });

    it(`take codes and classes that are typed, and say what they do not take: ${preset}`, async () => {
      const { report, endpoint, form, select } = await opened(preset);
      expect(query(form, 'textbox', 'Other codes')).to.equal(null);
      await fill(form, 'Status', select.options[select.options.length - 1]!.value);
      await fill(form, 'Other codes', 'four');
      (await find(form, 'button', 'Filter')).click();
      await until(() => descriptionOf(select).includes('404, 5xx or 400-499'));
      expect(select.ariaInvalid).to.equal('true');
      await fill(form, 'Other codes', '402, 5xx');
      (await find(form, 'button', 'Filter')).click();
      await until(() => endpoint.asked().at(-1)!['status'] === '402,5xx');
      expect(report.filters).to.deep.equal({ status: '402,5xx' });
      expect((await control(form, 'Other codes')).value).to.equal('402,5xx');
    });
  }
});
