import { expect } from '@open-wc/testing';
import { TABLE } from '../../stories/explanations.stories.js';
import type { ReportArguments } from '../../stories/support/report-element.js';
import type { StoryRow } from '../../stories/support/log-of-rows.js';
import { type ApiLogReport, type Explanation, type Preset } from '../../src/index.js';
import { presets } from '../../src/presets.js';
import formulas from '../corpora/csv/formulas.json' with { type: 'json' };
import markup from '../corpora/xss/markup.json' with { type: 'json' };
import { descriptionOf, nameOf } from '../support/accessible.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find } from '../support/screen.js';
import { controlsIn, openSearch } from '../support/search-form.js';
import { show } from '../support/show.js';
import { cellsOf, columnTexts, dataRows, headings, keyboardReady, loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { COLUMN_KEYS, ENGLISH, PORTUGUESE } from './seed-tables.js';

const ROWS: readonly StoryRow[] = [
  { id: 5, method: 'GET', status: 200 },
  { id: 4, method: 'GET', status: 401 },
  { id: 3, method: 'PUT', status: 404 },
  { id: 2, method: 'GET', status: 404 },
  { id: 1, method: 'GET', status: 503 },
];
const CAUSES = [
  '',
  'The key is past its last day.',
  'The device was retired.',
  '',
  'The vault was being backed up.',
];

const columnNames = (report: ApiLogReport): string[] => headings(report).map(nameOf);

const csvOf = async (report: ApiLogReport): Promise<string[][]> => {
  await loaded(report);
  const [file] = await savedFiles(() => report.exportCsv());
  return readCsv(file!.text, report.locale === 'pt-BR' ? ';' : ',');
};

/** Cells of the status column: what they are called, and what is said of them besides. */
const statuses = (report: ApiLogReport): HTMLElement[] => {
  const place = columnNames(report).indexOf('Status');
  return dataRows(report).map((row) => cellsOf(row)[place]!);
};

const warningsOf = async (act: () => Promise<unknown>): Promise<string[]> => {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return warnings.filter((text) => text.includes('explanations'));
};

describe('a table of explanations', () => {
  it('fills a column at the right', async () => {
    const { report } = await show({ explanations: TABLE }, ROWS);
    await loaded(report);
    expect(columnNames(report)).to.include('Cause');
    expect(columnTexts(report, 'Cause')).to.deep.equal(CAUSES);
  });

  it('is said of the badge in the row, where somebody looks first', async () => {
    const { report } = await show({ explanations: TABLE }, ROWS);
    await loaded(report);
    expect(statuses(report).map(descriptionOf)).to.deep.equal(CAUSES);
    expect(nameOf(statuses(report)[1]!)).to.equal('401 Unauthorized');
    const titles = statuses(report).map((cell) => cell.querySelector<HTMLElement>('.badge')!.title);
    expect(titles).to.deep.equal(CAUSES);
  });

  it('leaves no word of another row on a badge', async () => {
    const { report, endpoint } = await show({ explanations: TABLE }, ROWS);
    await loaded(report);
    report.filters = { status: '200' };
    await until(() => dataRows(report).length === 1 && endpoint.calls.length > 1);
    await until(() => statuses(report)[0]?.textContent === '200');
    expect(descriptionOf(statuses(report)[0]!)).to.equal('');
    expect(statuses(report)[0]!.querySelector('[title]')).to.equal(null);
  });

  it('cannot be sorted or searched by: the endpoint knows nothing of it', async () => {
    const warnings = await warningsOf(async () => {
      const { report, endpoint } = await show({ explanations: TABLE, filters: { cause: 'key' } }, ROWS);
      await loaded(report);
      const header = await find(report, 'columnheader', 'Cause');
      expect(header.querySelector('button')).to.equal(null);
      expect(header.hasAttribute('aria-sort')).to.equal(false);
      const form = await openSearch(report, 'Show filters');
      expect(controlsIn(form).map(nameOf)).to.deep.equal(ENGLISH.searchFields);
      expect(endpoint.asked()[0]).to.not.have.property('cause');
      expect(report.filters).to.deep.equal({});
    });
    expect(warnings).to.deep.equal([]);
  });

  it('goes where the host lists it among the columns', async () => {
    const listed = await show({ explanations: TABLE, columns: ['id', 'status'] }, ROWS);
    await loaded(listed.report);
    expect(columnNames(listed.report)).to.deep.equal(['ID', 'Status']);
    const named = await show({ explanations: TABLE, columns: ['cause', 'fix', 'owner', 'id'] }, ROWS);
    await loaded(named.report);
    expect(columnNames(named.report)).to.deep.equal(['Cause', 'Fix', 'Owner', 'ID']);
    expect(columnTexts(named.report, 'Owner')).to.deep.equal(['', 'Client team', 'Operations', '', '']);
  });

  it('is written at the end of the file, in the language of the report', async () => {
    const { report } = await show({ explanations: TABLE, locale: 'pt-BR' }, ROWS);
    const [heading, ...records] = await csvOf(report);
    expect(heading).to.deep.equal([
      ...PORTUGUESE.columns.with(13, 'Tempo (ms)'),
      'Causa',
      'Solução',
      'Responsável',
    ]);
    expect(records.map((record) => record[15])).to.deep.equal(CAUSES);
    expect(records[1]!.slice(-2)).to.deep.equal(['Make a new key in the vault.', 'Client team']);
    expect(records[0]!.slice(-3)).to.deep.equal(['', '', '']);
  });

  it('has no column of owners in the file where it names none', async () => {
    const { report } = await show({ explanations: [TABLE[2]!] }, ROWS);
    const [heading] = await csvOf(report);
    expect(heading!.slice(COLUMN_KEYS.length)).to.deep.equal(['Cause', 'Fix']);
  });

  it('may be another one at any time, without asking for the rows again', async () => {
    const { report, endpoint } = await show({}, ROWS);
    await loaded(report);
    const { length } = endpoint.calls;
    expect(columnNames(report)).to.not.include('Cause');
    report.explanations = [{ when: { status: 401 }, cause: 'Old key.' }];
    await until(() => columnNames(report).includes('Cause'));
    expect(columnTexts(report, 'Cause')[1]).to.equal('Old key.');
    report.explanations = [{ when: { status: 401 }, cause: 'No key.' }];
    await until(() => columnTexts(report, 'Cause')[1] === 'No key.');
    expect(descriptionOf(statuses(report)[1]!)).to.equal('No key.');
    report.explanations = null;
    await until(() => !columnNames(report).includes('Cause'));
    expect(descriptionOf(statuses(report)[1]!)).to.equal('');
    expect(endpoint.calls).to.have.lengthOf(length);
  });

  it('speaks the language of the report where its texts do, and follows it', async () => {
    const explanations: Explanation[] = [{ when: { status: 401 }, cause: ({ locale }) => `In ${locale}.` }];
    const { report } = await show({ explanations, locale: 'pl' }, ROWS);
    await loaded(report);
    expect(columnTexts(report, 'Przyczyna')[1]).to.equal('In pl.');
    report.locale = 'es';
    await until(() => columnNames(report).includes('Causa') && columnTexts(report, 'Causa')[1] === 'In es.');
  });

  it('that is given as JSON loses entries of no use, and the console says why', async () => {
    const bad: readonly [unknown, RegExp][] = [
      ['a text', /explanations\[0\].*no object/],
      [{ when: {}, cause: 'x' }, /explanations\[1\].*names no field/],
      [{ when: { status: { $gt: 400 } }, cause: 'x' }, /explanations\[2\].*something other than/],
      [{ when: { status: [] }, cause: 'x' }, /explanations\[3\].*something other than/],
      [{ when: { status: 401 }, cause: { _$litType$: 1, strings: ['<b>'] } }, /explanations\[4\].*"cause"/],
      [{ when: { status: 401 }, cause: 'x', fix: 3 }, /explanations\[5\].*"fix" or "owner"/],
      [null, /explanations\[6\].*no object/],
    ];
    const good = { when: { status: 401 }, cause: 'The good one.' };
    const warnings = await warningsOf(async () => {
      const explanations = [...bad.map(([entry]) => entry), good] as Explanation[];
      const { report } = await show({ explanations }, ROWS);
      await loaded(report);
      expect(columnTexts(report, 'Cause')).to.deep.equal(['', 'The good one.', '', '', '']);
    });
    expect(warnings).to.have.lengthOf(bad.length);
    bad.forEach(([, expected], place) => expect(warnings[place]).to.match(expected));
  });

  it('whose functions throw says nothing there, stops nothing, and the console reports it once', async () => {
    const broken = (): string => {
      throw new Error('of the host');
    };
    const explanations: Explanation[] = [
      { when: { status: 404 }, cause: broken, fix: broken },
      { when: { status: 401 }, cause: 'The good one.' },
    ];
    const warnings = await warningsOf(async () => {
      const { report } = await show({ explanations }, ROWS);
      await loaded(report);
      expect(columnTexts(report, 'Cause')).to.deep.equal(['', 'The good one.', '', '', '']);
      expect(descriptionOf(statuses(report)[2]!)).to.equal('');
      const rows = await keyboardReady(report);
      cellsOf(rows[2]!)[0]!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }),
      );
      await find(report, 'dialog', /^Details/);
      expect((await csvOf(report)).map((record) => record.at(-2))).to.include('The good one.');
    });
    expect(warnings.filter((text) => text.includes('of the host'))).to.have.lengthOf(2);
    expect(warnings.join()).to.match(/"cause" threw.*"fix" threw/);
  });

  it('that holds itself is taken as far as it is of use', async () => {
    const entry: Record<string, unknown> = { when: { status: 401 }, cause: 'Old key.' };
    entry['self'] = entry;
    const { report } = await show({}, ROWS);
    await loaded(report);
    report.explanations = [entry] as unknown as Explanation[];
    await until(() => columnNames(report).includes('Cause'));
    await until(() => columnTexts(report, 'Cause')[1] === 'Old key.');
    const other = { ...entry, cause: 'No key.' };
    report.explanations = [other, 7n] as unknown as Explanation[];
    await until(() => columnTexts(report, 'Cause')[1] === 'No key.');
  });

  it('that is not a list explains nothing, and harms nothing', async () => {
    const warnings = await warningsOf(async () => {
      const { report } = await show({ explanations: { when: {} } as never }, ROWS);
      await loaded(report);
      expect(columnNames(report)).not.to.include('Cause');
    });
    expect(warnings.join()).to.match(/expected a list/);
  });

  it('is shown as text, whatever it contains', async () => {
    const explanations = markup.map((text, place) => ({ when: { id: place }, cause: text, owner: text }));
    const rows = markup.map((_, id) => ({ id, status: 500 }));
    const columns = ['id', 'status', 'cause', 'owner'];
    const { report } = await show({ explanations, columns, pageSize: 500 }, rows);
    report.style.setProperty('--api-log-height', '60rem');
    await loaded(report, 10);
    expect(columnTexts(report, 'Cause')[0]!.length).to.be.above(3);
    for (const row of dataRows(report)) {
      expect([...row.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
        'td',
        'td',
        'span',
        'td',
        'td',
      ]);
      const id = Number(cellsOf(row)[0]!.textContent);
      const [first] = markup[id]!.split(/[^ -~]/);
      expect(row.querySelector<HTMLElement>('.badge')!.title.startsWith(first!), markup[id]).to.equal(true);
    }
  });

  it('is made inert in the file', async () => {
    const explanations = formulas.map((text: string, place: number) => ({
      when: { id: place },
      cause: text,
    }));
    const { report } = await show(
      { explanations },
      formulas.map((_: string, id: number) => ({ id })),
    );
    const [, ...records] = await csvOf(report);
    expect(records.length).to.equal(formulas.length);
    for (const record of records) expect(record.at(-2)!, record.at(-2)).to.match(/^(?![=+\-@\t\r])/);
    expect(records.some((record) => record.at(-2)!.startsWith("'="))).to.equal(true);
  });
});

describe('explanations of a report itself', () => {
  const WORKATO_ROWS: readonly StoryRow[] = [
    { status: 401, statusDetails: 'Unrecognized token' },
    { status: 401, statusDetails: 'Missing token', gatewayCode: 4012 },
    { status: 404, statusDetails: 'Recipe is inactive' },
    { status: 401, gatewayCode: '4011' },
    { status: 401, statusDetails: 'Something else' },
  ];

  it('are said of the badge, and add no columns to screen or file', async () => {
    const { report } = await show({ preset: 'workato' }, WORKATO_ROWS);
    await loaded(report);
    expect(columnNames(report)).to.not.include('Cause');
    expect(statuses(report).map(descriptionOf)).to.deep.equal([
      'The gateway does not know the token that the client sent.',
      'The client sent no token.',
      'The recipe behind this endpoint is not running.',
      'The gateway does not know the token that the client sent.',
      '',
    ]);
    const [heading] = await csvOf(report);
    expect(heading).to.have.lengthOf(13);
  });

  it('come after those of the host, which add their columns', async () => {
    const explanations = [{ when: { statusDetails: 'Missing token' }, cause: 'My own words.' }];
    const { report } = await show({ preset: 'workato', explanations }, WORKATO_ROWS);
    await loaded(report);
    expect(columnTexts(report, 'Cause').slice(0, 2)).to.deep.equal([
      'The gateway does not know the token that the client sent.',
      'My own words.',
    ]);
    const [heading] = await csvOf(report);
    expect(heading!.slice(13)).to.deep.equal(['Cause', 'Fix']);
  });

  const own: Preset = {
    ...presets.get('senhasegura')!,
    key: 'own',
    columns: ['id', 'status', 'fix'],
    csv: ['id', 'cause'],
    explanations: TABLE,
  };

  it('of the host are shown where the report names them, declared or not', async () => {
    const { report } = await show({ preset: own }, ROWS);
    await loaded(report);
    expect(columnNames(report)).to.deep.equal(['ID', 'Status', 'Fix']);
    expect(columnTexts(report, 'Fix')[1]).to.equal('Make a new key in the vault.');
    expect((await csvOf(report))[0]).to.deep.equal(['ID', 'Cause']);
  });

  it('leave a field of the log alone that is called like theirs', async () => {
    const fields = [...own.fields, { key: 'cause', label: () => 'Reason of the log', kind: 'text' }];
    const properties: ReportArguments = {
      preset: { ...own, fields, columns: ['id', 'cause'] },
      explanations: TABLE,
    };
    const { report } = await show(properties, [{ id: 1, status: 401, cause: 'as logged' }]);
    await loaded(report);
    expect(columnNames(report)).to.deep.equal(['ID', 'Reason of the log']);
    expect(columnTexts(report, 'Reason of the log')).to.deep.equal(['as logged']);
  });
});
