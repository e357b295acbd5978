import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { LOCALES } from '../../src/i18n/locales.js';
import { presets } from '../../src/presets/all.js';
import { presetOf, EXAMPLE } from '../../stories/support/written-preset.js';
import { textOf } from '../support/accessible.js';
import { show } from '../support/show.js';
import { cellsOf, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const VALUES: Readonly<Record<string, unknown>> = {
  status: 401,
  method: 'GET',
  url: '/api/credentials/7?page=2',
  time: 1234,
  dateTime: '2026-11-21T12:30:01.234Z',
  successfulLoginDate: '2026-11-21T12:30:01.234Z',
  lastFailedLoginDate: '2026-11-20T12:30:01Z',
  login: false,
  ip: '10.0.0.7',
};

type Shown = Readonly<Record<string, unknown>>;

/** The details of the only row. */
const opened = async (given: object, row: Shown): Promise<{ report: ApiLogReport; panel: HTMLElement }> => {
  const { report } = await show(given, [row]);
  await until(() => report.shadowRoot!.querySelector('.grid [tabindex="0"]'));
  const [first] = await loaded(report);
  cellsOf(first!)
    .concat(first!)
    .find((one) => one.getBoundingClientRect().width > 0)!
    .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  const panel = await until(() => report.shadowRoot!.querySelector<HTMLElement>('.details:has(h3)'));
  return { report, panel };
};

const headOf = (panel: Element): string => textOf(panel.querySelector('h3')!);

/** A head that says nothing, or that shows where a part is missing. */
const isBroken = (head: string): boolean =>
  head.split('·').some((part) => part.trim() === '') || /undefined|null|NaN/.test(head);

const groupsOf = (panel: Element): Record<string, string[]> =>
  Object.fromEntries(
    [...panel.querySelectorAll('h4')].map((heading) => [
      textOf(heading),
      [...heading.nextElementSibling!.querySelectorAll(':scope > .line > dt')].map(textOf),
    ]),
  );

describe('the head and the groups of the details', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('say how it ended, what was called, when, and how long it took, as far as the entry has them', async () => {
    const row: Shown = { id: 1, ...VALUES };
    const { status, method, url, time, dateTime, ...others } = row;
    const heads: [Shown, string][] = [
      [row, '401 Unauthorized · GET /api/credentials/7?page=2 · 12:30:01.234 · 1.23 s'],
      [
        { ...others, method, url, dateTime: '2026-11-21T12:30:01Z' },
        'GET /api/credentials/7?page=2 · 12:30:01',
      ],
      [{ ...others, status, time }, '401 Unauthorized · ID 1 · 1.23 s'],
      // The end of a path says what was called; the whole is in its title.
      [
        { method, url: `/api/${'a/'.repeat(60)}last?page=2&${'b'.repeat(60)}` },
        'GET /api/a/a/a/a/a/a/a/a/a/a/a/a/a/a…/a/a/a/a/a/a/a/a/a/a/a/a/a/last?page=2&bbbbbbbbbbbbbbb…',
      ],
      [{ dateTime }, '12:30:01.234'],
      [{}, 'Details'],
    ];
    for (const [given, head] of heads) expect(headOf((await opened({}, given)).panel)).to.equal(head);
  });

  it('have no empty part in any report, whole rows and poor ones', async () => {
    for (const preset of [...presets.values(), presetOf(JSON.stringify(EXAMPLE))]) {
      const whole = Object.fromEntries(preset.fields.map(({ key }) => [key, VALUES[key] ?? `some ${key}`]));
      const poor = Object.fromEntries(preset.fields.map(({ key }) => [key, key.endsWith('Id') ? '7' : '']));
      for (const row of [whole, poor, {}]) {
        const { panel } = await opened({ preset }, row);
        expect(isBroken(headOf(panel)), `${preset.key}: ${headOf(panel)}`).to.equal(false);
        const lines = Object.values(groupsOf(panel)).flat();
        expect(lines.length).to.equal(panel.querySelectorAll('.line > dt').length);
        // A line of a group that is lost, or in two of them, is noticed.
        expect(new Set(lines).size, preset.key).to.equal(lines.length);
        // Known-bad: a part that is empty, at any place.
        const parts = headOf(panel).split(' · ');
        for (const bad of ['', [...parts, ''], ['', ...parts], [parts[0], '', parts[0]]])
          expect(isBroken([bad].flat().join(' · ')), String(bad)).to.equal(true);
      }
    }
  });

  it('group fields by what they tell, and those of an embedder by their kind', async () => {
    const { panel } = await opened({}, { ...VALUES, id: 1, client: 'ana', traceId: 't-1' });
    expect(groupsOf(panel)).to.deep.equal({
      Call: ['ID', 'Resource', 'Event', 'Method', 'Status', 'URL', 'Server', 'Error'],
      Caller: ['Client ID', 'Client', 'Authorization ID', 'Authorization', 'IP'],
      Timing: ['Time', 'Date/Time'],
      'Other fields': ['successfulLoginDate', 'lastFailedLoginDate', 'login', 'traceId'],
    });
    const own = presetOf(JSON.stringify(EXAMPLE));
    const fields = own.fields.map((field) =>
      field.key === 'client' ? { ...field, group: 'caller' as const } : field,
    );
    const ofOwn = await opened({ preset: { ...own, fields } }, { ...VALUES, client: 'ana', event: 'read' });
    expect(groupsOf(ofOwn.panel)).to.deep.include({
      Call: ['What', 'Answer'],
      Caller: ['Who'],
      Timing: ['When', 'Took'],
    });
    const logins = presets.get('expertsender-logins')!;
    const ofLogins = await opened({ preset: logins }, { ...VALUES, name: 'Ana', email: 'a@example.com' });
    expect(Object.keys(groupsOf(ofLogins.panel)).slice(0, 3)).to.deep.equal(['Entry', 'Who', 'Timing']);
  });

  it('stay within the panel in every language, wide and on a phone', async () => {
    for (const width of [1400, 360]) {
      await setViewport({ width, height: 800 });
      for (const locale of LOCALES) {
        const url = `/api/${'long-path/'.repeat(30)}`;
        const { report, panel } = await opened({ locale }, { ...VALUES, url, client: 'ana' });
        await until(() => panel.querySelectorAll('h4').length >= 3);
        const inside = panel.querySelector('.content')!;
        expect(inside.scrollWidth, `${locale} ${width}`).to.be.at.most(inside.clientWidth);
        // Where each part begins tells the order: from the right in a language that is written so.
        const badge = panel.querySelector('h3 .badge')!.getBoundingClientRect();
        const box = panel.querySelector('h3')!.getBoundingClientRect();
        const isFromRight = locale === 'ar';
        const atStart = isFromRight ? box.right - badge.right : badge.left - box.left;
        expect(Math.abs(atStart), locale).to.be.lessThan(2);
        report.remove();
      }
    }
    await setViewport({ width: 1400, height: 900 });
  });
});
