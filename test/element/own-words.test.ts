import { expect } from '@open-wc/testing';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { find, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { headings, loaded } from '../support/table.js';
import { nameOf } from '../support/accessible.js';
import { until } from '../support/until.js';

const DUTCH = {
  'API Logs': 'API-logboek',
  'Show filters': 'Filters tonen',
  Update: 'Vernieuwen',
  Client: 'Klant',
  '{0}–{1} of {2}': 'Rijen {0} tot {1} van {2}',
};

describe('words of an embedder’s own', () => {
  it('give a language that the report does not have, with English for what they leave out', async () => {
    const { report } = await show({ words: { nl: DUTCH }, locale: 'nl-BE' }, logOfLength(1234));
    await loaded(report);
    await find(report, 'button', 'Filters tonen');
    await find(report, 'button', 'View actions');
    expect(headings(report).map(nameOf)).to.include('Klant');
    await until(() =>
      /^Rijen 1 tot \d+ van 1\.234$/.test(report.shadowRoot!.querySelector('.range')!.textContent),
    );
    expect(report.shadowRoot!.querySelector('.report')!.getAttribute('lang')).to.equal('nl');
    // It is known now: the attribute is not reported.
    expect(query(report, 'button', 'Retry')).to.equal(null);
    expect(report.shadowRoot!.textContent).not.to.include('Unknown');
  });

  it('say some things otherwise in a language that it has', async () => {
    const { report } = await show(
      { words: { 'pt-BR': { 'Show filters': 'Filtrar agora' } }, locale: 'pt-BR' },
      logOfLength(20),
    );
    await loaded(report);
    await find(report, 'button', 'Filtrar agora');
    await find(report, 'button', 'Atualizar');
  });

  it('change with the property, and go with it', async () => {
    const { report } = await show({ locale: 'en' }, logOfLength(20));
    await loaded(report);
    report.words = { en: { Update: 'Reload' } };
    await find(report, 'button', 'Reload');
    report.words = {};
    await find(report, 'button', 'Update');
  });

  it('are text: what looks like markup in them is shown', async () => {
    const { report } = await show(
      { words: { en: { Update: '<img src=x onerror=alert(1)>' } } },
      logOfLength(20),
    );
    await loaded(report);
    await find(report, 'button', '<img src=x onerror=alert(1)>');
    expect(report.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('of anything else are none', async () => {
    const { report } = await show({ words: null as never, locale: 'en' }, logOfLength(20));
    await loaded(report);
    await find(report, 'button', 'Update');
  });
});
