import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import book, { Written } from '../../stories/preset.stories.js';
import { EXAMPLE } from '../../stories/support/written-preset.js';
import { nameOf } from '../support/accessible.js';
import { find } from '../support/screen.js';
import { controlsIn } from '../support/search-form.js';
import { showStory } from '../support/show-story.js';
import { columnTexts, headings, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const shown = async () => {
  const place = await showStory(book, Written);
  const report = place.querySelector<ApiLogReport>('api-log-report')!;
  await loaded(report);
  const field = place.querySelector('textarea')!;
  const write = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return { report, write, said: () => place.querySelector('output')!.textContent };
};

describe('a report that is written while one looks at it', () => {
  it('begins as the example', async () => {
    const { report } = await shown();
    expect(headings(report).map(nameOf)).to.deep.equal(EXAMPLE.columns.map(({ label }) => label));
  });

  it('changes its title, columns, search fields and dates with the text', async () => {
    const { report, write } = await shown();
    write(
      JSON.stringify({
        ...EXAMPLE,
        title: 'Failures',
        columns: [
          { key: 'id', label: 'Number', kind: 'identifier' },
          { key: 'dateTime', label: 'Day', kind: 'instant' },
        ],
        search: [{ key: 'id', field: 'id', filter: 'contains' }],
        dateFormat: 'DD.MM.',
      }),
    );
    await find(report, 'region', 'Failures');
    await until(() => headings(report).map(nameOf).join() === 'Number,Day');
    await loaded(report);
    expect(columnTexts(report, 'Day')[0]).to.match(/^\d\d\.\d\d\.$/);
    const form = await find(report, 'search');
    await until(() => controlsIn(form).map(nameOf).join() === 'Number');
  });

  it('says what is wrong with the text, and keeps the last good report', async () => {
    const { report, write, said } = await shown();
    for (const text of ['{', '[]', '{"title": 1}']) {
      write(text);
      expect(said(), text).to.match(/Error/);
      expect(nameOf(await find(report, 'heading'))).to.equal(EXAMPLE.title);
    }
    write(JSON.stringify(EXAMPLE));
    expect(said()).to.equal('');
  });
});
