import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { readPlace } from '../../../src/features/around/around-address.js';
import type { ApiLogReport } from '../../../src/index.js';
import { copied } from '../../support/copied.js';
import { fc } from '../../support/property-tests.js';
import { find, findText } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const START = Date.UTC(2026, 10, 20, 12);

const ROWS = Array.from({ length: 300 }, (_, place) => ({
  id: 5000 - place,
  client: ['acme', 'billing', 'crm'][place % 3]!,
  ip: '10.0.0.1',
  status: 200,
  time: place,
  dateTime: new Date(START - place * 10_000).toISOString(),
}));

const panelOf = (report: Element): HTMLElement | null => report.shadowRoot!.querySelector('section.around');

const answered = (report: Element): Promise<unknown> =>
  until(
    () => /\d+ before/.test(panelOf(report)?.querySelector('[role="status"]')?.textContent ?? ''),
    () => panelOf(report)?.textContent ?? `no panel at ${location.search}`,
  );

const current = (report: Element): string =>
  panelOf(report)!.querySelector('[aria-current="true"]')!.textContent.replace(/\s+/g, ' ');

const NAME = 'api-log-around-around';

/** Opens the page by a link, and leaves the address as it was. */
const opened = async (
  place: string | null,
  properties: Record<string, unknown> = {},
  use: (report: ApiLogReport) => Promise<void>,
): Promise<void> => {
  const before = location.href;
  const address = new URL(before);
  if (place !== null) address.searchParams.set(NAME, place);
  history.replaceState(history.state, '', address);
  try {
    const { report } = await show({ persistFilters: 'url', id: 'around', ...properties } as never, ROWS);
    await keyboardReady(report);
    await use(report);
    report.remove();
  } finally {
    history.replaceState(history.state, '', before);
  }
};

const said = (): string | null => new URL(location.href).searchParams.get(NAME);

describe('a link to what happened around an entry', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  it('opens there, with the reach and what the others have in common', () =>
    opened('v1.entry=4900&reach=600000&same=client', {}, async (report) => {
      await answered(report);
      expect(current(report)).to.include('11:43:20.000');
      expect(panelOf(report)!.querySelector('select')!.selectedIndex).to.equal(1);
      const client = await find(report, 'button', 'Same Client: billing');
      expect(client.getAttribute('aria-pressed')).to.equal('true');
      expect(panelOf(report)!.querySelectorAll('.around-row')).to.have.length(41);
    }));

  it('is made by the button, and what is chosen is kept in the address', () =>
    opened(null, {}, async (report) => {
      report
        .shadowRoot!.querySelector<HTMLElement>('.row[aria-rowindex="5"] td, .row[aria-rowindex="5"] th')!
        .click();
      (await find(report, 'button', 'Around this entry')).click();
      await answered(report);
      const name = readPlace(said())!.entry;
      expect(readPlace(said())).to.deep.equal({ entry: name, reach: 3_600_000, same: [] });
      (await find(report, 'button', 'Same IP: 10.0.0.1')).click();
      await answered(report);
      expect(readPlace(said())!.same).to.deep.equal(['ip']);
      const link = await copied(async () =>
        panelOf(report)!.querySelector<HTMLElement>('header > button')!.click(),
      );
      expect(readPlace(new URL(link).searchParams.get(NAME))).to.deep.equal(readPlace(said()));
      (await find(report, 'button', 'Back to all entries')).click();
      await until(() => panelOf(report) === null);
      expect(said()).to.equal(null);
    }));

  it("is left by the browser's Back, and is there again by Forward", () =>
    opened(null, {}, async (report) => {
      report
        .shadowRoot!.querySelector<HTMLElement>('.row[aria-rowindex="5"] td, .row[aria-rowindex="5"] th')!
        .click();
      (await find(report, 'button', 'Around this entry')).click();
      await answered(report);
      const row = current(report);
      history.back();
      await until(() => panelOf(report) === null);
      history.forward();
      await answered(report);
      expect(current(report)).to.equal(row);
      history.back();
      await until(() => panelOf(report) === null);
    }));

  it('shows nothing that the host has locked out, and says so', () =>
    opened('v1.entry=4900&reach=any', { lockedFilters: { client: 'acme' } }, async (report) => {
      await findText(report, /entry.*(could not be found|was not found|not found)/i);
      expect(panelOf(report) === null).to.equal(true);
      expect(said()).to.equal(null);
    }));

  it('shows the same entry where nothing is locked out', () =>
    opened('v1.entry=4900&reach=any', {}, async (report) => void (await answered(report))));

  it('is ignored where it is not valid, whatever wrote it', () => {
    for (const wrong of [
      '',
      'v1.',
      'v1.entry=1',
      'v1.entry=&reach=any',
      'v2.entry=1&reach=any',
      'v1.entry=1&reach=-1',
    ])
      expect(readPlace(wrong)).to.equal(null);
    expect(readPlace(`v1.entry=${'x'.repeat(300)}&reach=any`)).to.equal(null);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const place = readPlace(`v1.${text}`);
        expect(place === null || place.entry.length <= 256).to.equal(true);
      }),
    );
  });
});
