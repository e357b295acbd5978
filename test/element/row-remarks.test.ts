import { expect } from '@open-wc/testing';
import { logPage, type LogSource } from '../../src/index.js';
import type { Remark } from '../../src/sources/remark.js';
import { place } from '../support/show.js';
import { dataRows, loaded } from '../support/table.js';
import { until } from '../support/until.js';

/** More than a page: what is whole is filtered and put in order without a word of what the source ignored. */
const ROWS = Array.from({ length: 150 }, (_, place) => ({
  id: place + 1,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

const CUT_SHORT: Remark = {
  code: 'cut-short',
  end: { kind: 'total-not-reached', read: 1, repeated: 0, total: 9 },
};

/** What the messages over a table say where a page of a source has these remarks, each with whether it is shown as a fault. */
const said = async (remarks: readonly Remark[]): Promise<{ text: string; isFault: boolean }[]> => {
  const source: LogSource = {
    id: 'own',
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async ({ offset, limit }) => ({
      ...logPage(ROWS.slice(offset, offset + limit), { total: ROWS.length }),
      problems: offset === 0 ? remarks : [],
    }),
  };
  const report = document.createElement('api-log-report');
  report.locale = 'en';
  report.source = source;
  await loaded(await place(report));
  // They come with the features, after the first rows.
  const messages = await until(() => {
    const shown = [...report.shadowRoot!.querySelectorAll('[part="message"]')];
    return shown.length > 0 ? shown : null;
  });
  return messages.map((message) => ({
    text: message.querySelector('p')!.textContent.replaceAll(/\s+/g, ' ').trim(),
    isFault: message.classList.contains('fault'),
  }));
};

describe('what is said of rows that are there', () => {
  const cases: readonly (readonly [remarks: readonly Remark[], text: string, isFault: boolean])[] = [
    [
      [
        { code: 'row-not-object', rows: 2, first: 0 },
        { code: 'row-not-object', rows: 3 },
      ],
      '5 rows are not entries. See their details.',
      false,
    ],
    [
      [
        { code: 'unread-times', rows: 2, value: '05/11/2026' },
        { code: 'unread-times', rows: 1, value: '06/11/2026' },
      ],
      'Unreadable times, shown as received: 3, such as "05/11/2026".',
      false,
    ],
    [
      [
        { code: 'unlikely-times', rows: 4 },
        { code: 'unlikely-times', rows: 1 },
      ],
      'Times before 1990 or after 2100: 5.',
      false,
    ],
    [
      [{ code: 'guessed-unit', field: 'time', unit: 's', value: '7', milliseconds: 7000 }],
      'Time: the log does not say its unit. It was taken as s, so 7 is shown as 7,000 ms.',
      false,
    ],
    [
      [
        { code: 'repeated', rows: 1 },
        { code: 'repeated', rows: 2 },
      ],
      'Received twice: 3 entries.',
      false,
    ],
    [
      [{ code: 'too-many-rows', rows: 60_000, kept: 50_000 }],
      'The server sent 60,000 rows at once; the first 50,000 are shown.',
      false,
    ],
    [
      [{ code: 'ignored', filters: ['client', 'is.client'], sort: 'time' }],
      'The server ignored: Client, Time. Some rows below do not match.',
      true,
    ],
    [[{ code: 'ignored', filters: [], sort: 'time' }], 'The server ignored: Time.', true],
    [
      [
        { code: 'ignored', filters: ['client'], sort: null },
        { code: 'done-here', filters: ['status'], sort: null },
      ],
      'The server ignored this filter, so the report applied it: Status.',
      false,
    ],
    [
      [CUT_SHORT],
      '1 of 9 entries were read. The server sent no further entries, although it counts more. Try again. If it keeps happening, tell your administrator.',
      true,
    ],
    [[{ code: 'one-instant' }], 'Too many entries at one instant: these and older ones are missing.', true],
    [
      [{ code: 'one-page' }],
      'The server sends the same entries for every page. Set a mapping that says how to ask for others.',
      true,
    ],
    [[{ code: 'file-cut-off' }], 'The file is cut off or damaged. Everything before that is shown.', true],
    [[{ code: 'file-stopped' }], 'The file was not read to its end. Everything before that is shown.', false],
  ];

  for (const [remarks, text, isFault] of cases)
    it(`is one message, ${isFault ? 'as a fault' : 'as a note'}: ${remarks.map(({ code }) => code).join(', ')}`, async () => {
      expect(await said(remarks)).to.deep.equal([{ text, isFault }]);
    });

  it('leaves out what is not a remark, as a source of an embedder’s own may give it', async () => {
    const odd = [{ code: 'unexpected', details: { reason: 'odd' } }, { code: 'constructor' }, { code: 7 }];
    expect(await said([...(odd as unknown as Remark[]), { code: 'one-page' }])).to.have.lengthOf(1);
    expect(dataRows(document.querySelector('api-log-report')!)).not.to.have.lengthOf(0);
  });

  it('is each in a message of its own, faults first', async () => {
    const all: readonly Remark[] = [{ code: 'repeated', rows: 1 }, CUT_SHORT, { code: 'one-page' }];
    expect((await said(all)).map(({ isFault }) => isFault)).to.deep.equal([true, true, false]);
  });
});
