import { expect } from '@open-wc/testing';
import {
  after,
  body,
  offline,
  SIGN_IN_PAGE,
  status,
  unreachable,
  type Failure,
} from '../../stories/support/failures.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { find, findText, heard, query } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { dataRows, headings, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import type { ReportArguments } from '../../stories/support/report-element.js';

interface Case {
  readonly what: string;
  readonly failure: Failure;
  readonly code: string;
  readonly status: number | null;
  readonly en: RegExp;
  readonly pt: RegExp;
}

const FAILURES: readonly Case[] = [
  {
    what: '401',
    failure: status(401, 'x'),
    code: 'unauthorised',
    status: 401,
    en: /You are signed out\. \(401\) .*Sign in again/,
    pt: /Sua sessão terminou\. \(401\) .*Entre novamente/,
  },
  {
    what: '403',
    failure: status(403, 'x'),
    code: 'forbidden',
    status: 403,
    en: /not allowed to see this log\. \(403\)/,
    pt: /não tem permissão .*\(403\)/,
  },
  {
    what: '404',
    failure: status(404, 'x'),
    code: 'not-found',
    status: 404,
    en: /no log at this address\. \(404\)/,
    pt: /Não há nenhum log neste endereço\. \(404\)/,
  },
  {
    what: '400',
    failure: status(400, 'x', {}),
    code: 'bad-request',
    status: 400,
    en: /did not accept this search\. \(400\)/,
    pt: /não aceitou esta busca\. \(400\)/,
  },
  {
    what: '500',
    failure: status(500, 'x', { 'X-Request-Id': 'req-7' }),
    code: 'server-error',
    status: 500,
    en: /The server failed\. \(500\)/,
    pt: /O servidor falhou\. \(500\)/,
  },
  {
    what: 'no network',
    failure: unreachable,
    code: 'network',
    status: null,
    en: /could not be reached/,
    pt: /Não foi possível alcançar o servidor/,
  },
  {
    what: 'a browser that is offline',
    failure: offline,
    code: 'offline',
    status: null,
    en: /You are offline/,
    pt: /Você está sem conexão/,
  },
  {
    what: 'a cut-off body',
    failure: body('{"rows": [{"id": 1', 'application/json'),
    code: 'not-json',
    status: 200,
    en: /is not JSON\. \(200\) .*status 200, application\/json/,
    pt: /não é JSON\. \(200\) .*status 200, application\/json/,
  },
  {
    what: 'plain text',
    failure: body('hello', 'text/plain'),
    code: 'not-json',
    status: 200,
    en: /is not JSON\. \(200\) .*text\/plain/,
    pt: /não é JSON\. \(200\) .*text\/plain/,
  },
  {
    what: 'a sign-in page',
    failure: body(SIGN_IN_PAGE, 'text/html'),
    code: 'sign-in-page',
    status: 200,
    en: /The server sent a web page instead of log data\. \(200\)/,
    pt: /O servidor enviou uma página da web .*\(200\)/,
  },
  {
    what: 'JSON without rows',
    failure: body('{"hello": 1}', 'application/json'),
    code: 'no-rows',
    status: 200,
    en: /has no rows\. \(200\) .*status 200, application\/json/,
    pt: /não tem linhas\. \(200\)/,
  },
];

/** Faults that may pass are asked about again by themselves, each time later; the tests need not wait for it. */
const atOnce = <Result>(act: () => Promise<Result>): Promise<Result> => {
  const { random } = Math;
  Math.random = () => 0;
  return act().finally(() => (Math.random = random));
};

for (const { what, failure, code, status: httpStatus, en, pt } of FAILURES) {
  describe(`an endpoint that answers ${what}`, () => {
    for (const [locale, words, retry] of [
      ['en', en, 'Retry'],
      ['pt-BR', pt, 'Tentar novamente'],
    ] as const) {
      it(`is reported in ${locale}, seen and heard, with a way to try again`, () =>
        atOnce(async () => {
          // Events bubble to the page, which listens before the report is there.
          const errors = eventsOf(document, 'api-log-error');
          const { report, endpoint } = await show({ locale }, undefined, { failure });
          await findText(report, words);
          await heard(report, 'alert', words);
          await until(() => errors.length > 0);
          expect(errors[0]).to.deep.equal(['api-log-error', { code, status: httpStatus }]);
          const { length } = endpoint.calls;
          await quiet(20);
          (await find(report, 'button', retry)).click();
          await until(
            () => endpoint.calls.length > length,
            () => `Retry asked for nothing; there were ${length} requests.`,
          );
        }));
    }

    it('leaves the rows that are there, and says how old they are', () =>
      atOnce(async () => {
        const { report } = await show({ pageSize: 2000 }, undefined, { failure: after(1, failure) });
        await loaded(report, 5);
        await report.refresh();
        await findText(report, en);
        await findText(report, /Showing rows loaded /);
        expect(dataRows(report)).not.to.have.lengthOf(0);
      }));

    it('gives rows as soon as it works again', () =>
      atOnce(async () => {
        let isBroken = true;
        const { report } = await show({}, undefined, {
          failure: (call, place) => (isBroken ? failure(call, place) : undefined),
        });
        const retry = await find(report, 'button', 'Retry');
        await quiet(50);
        isBroken = false;
        retry.click();
        await loaded(report, 5);
        await until(() => query(report, 'button', 'Retry') === null);
      }));
  });
}

describe('an endpoint that asks to wait', () => {
  for (const code of [429, 503]) {
    it(`is left alone as long as it says (${code}), and the reader sees for how long`, async () => {
      const { report, endpoint } = await show({}, undefined, {
        failure: status(code, 'Slow down', { 'Retry-After': '30' }),
      });
      await findText(report, /Trying again in (30|2\d) s\./);
      const retry = (await find(report, 'button', 'Retry')) as HTMLButtonElement;
      expect(retry.disabled).to.equal(true);
      void report.refresh();
      await quiet(300);
      expect(endpoint.calls).to.have.lengthOf(1);
    });
  }

  it('is waited for as long, though the clock of the machine is set meanwhile', async () => {
    const { now } = Date;
    try {
      Date.now = () => now() + 3_600_000;
      const { report } = await show({}, undefined, {
        failure: status(429, 'Slow down', { 'Retry-After': '30' }),
      });
      await findText(report, /Trying again in (30|2\d) s\./);
    } finally {
      Date.now = now;
    }
  });

  it('is asked again by itself when the time is over', async () => {
    const { report, endpoint } = await show({}, undefined, {
      failure: (call, place) =>
        place === 0 ? status(429, 'x', { 'Retry-After': '1' })(call, place) : undefined,
    });
    await loaded(report);
    expect(endpoint.calls).to.have.lengthOf(2);
  });
});

describe('a report that was set up wrongly', () => {
  const told = async (properties: ReportArguments, en: RegExp, pt: RegExp) => {
    for (const [locale, words] of [
      ['en', en],
      ['pt-BR', pt],
    ] as const) {
      const { report } = await show({ locale, ...properties });
      await findText(report, words);
      await heard(report, 'alert', words);
    }
  };

  it('without an endpoint says what to set, and asks for nothing', async () => {
    const { report, endpoint } = await show({ endpoint: null });
    await findText(report, /Set endpoint to the URL/);
    await quiet(100);
    expect(endpoint.calls).to.deep.equal([]);
    await told({ endpoint: null }, /This report has no endpoint\./, /Este relatório não tem endpoint\./);
  });

  for (const endpoint of [
    'http://[broken',
    'ftp://log.example/',
    'javascript:alert(1)',
    'https://user:secret@log.example/',
  ]) {
    it(`with the endpoint ${endpoint.slice(0, 20)}… says that it is not a URL to ask, and asks for nothing`, async () => {
      const shown = await show({ endpoint });
      await findText(shown.report, /The endpoint is not a URL\./);
      await quiet(100);
      expect(shown.endpoint.calls).to.deep.equal([]);
      expect(shown.report.shadowRoot!.textContent).to.not.contain('secret');
    });
  }

  for (const attribute of ['mapping', 'locked-filters']) {
    it(`with ${attribute} that does not parse names it and the place, and keeps the last good value`, async () => {
      const good = attribute === 'mapping' ? '{"rows": {"at": "rows"}}' : '{"client": "ana"}';
      const { report, endpoint } = await show({ attributes: { [attribute]: good } });
      await loaded(report);
      const errors = eventsOf(report, 'api-log-error');
      report.setAttribute(attribute, '{"client": "ana",');
      await findText(report, new RegExp(`The attribute ${attribute} is not valid JSON\\.`));
      await findText(report, /position 17|column|end of JSON/i);
      expect(errors).to.deep.equal([['api-log-error', { code: 'bad-attribute', status: null, attribute }]]);
      await report.refresh();
      if (attribute === 'locked-filters') expect(endpoint.asked().at(-1)).to.include({ client: 'ana' });
      report.setAttribute(attribute, good);
      await until(() => !/not valid JSON/.test(report.shadowRoot!.textContent ?? ''));
    });

    it(`with ${attribute} that does not parse is reported in both languages`, () =>
      told(
        { attributes: { [attribute]: '{' } },
        new RegExp(`The attribute ${attribute} is not valid JSON\\.`),
        new RegExp(`O atributo ${attribute} não é um JSON válido\\.`),
      ));
  }

  /** What a template leaves where it has no value, and what is not a lock. */
  const OPEN_LOCKS = [
    '{tenant:1}',
    '{',
    'null',
    '""',
    '',
    ' ',
    '[object Object]',
    '[]',
    '{"client":null}',
    '{"client":""}',
  ];
  OPEN_LOCKS.push(
    '{"client":"  "}',
    '{"client":"undefined"}',
    '{"client":"{{ tenant }}"}',
    '{"client":"${tenant}"}',
    '{"client":"[object Object]"}',
    '{"client":[]}',
    '{"client":["a",null]}',
    '{"client":{}}',
    '{"status":"4xx","client":null}',
  );
  for (const text of OPEN_LOCKS)
    it(`with locked-filters='${text}' loads nothing and says why, and loads when it is right`, async () => {
      const { report, endpoint } = await show({ attributes: { 'locked-filters': text } });
      await findText(report, /No entries are loaded until this is corrected\./);
      await report.refresh();
      await report.exportCsv();
      await quiet(100);
      expect(endpoint.calls).to.deep.equal([]);
      expect(dataRows(report)).to.have.lengthOf(0);
      report.setAttribute('locked-filters', '{"client": "ana"}');
      await until(() => endpoint.asked().length > 0);
      expect(endpoint.asked()[0]).to.include({ client: 'ana' });
      await until(() => !/No entries are loaded/.test(report.shadowRoot!.textContent ?? ''));
    });

  for (const [name, value] of [
    ['null', null],
    ['undefined', undefined],
    ['a list', ['client']],
    ['a text', '[object Object]'],
    ['a member without a value', { client: undefined }],
    ['a member that is not a number', { clientId: NaN }],
  ] as const)
    it(`with the property lockedFilters set to ${name} loads nothing, also after a good value`, async () => {
      const { report, endpoint } = await show({ lockedFilters: { resource: '/api/pam' } });
      await loaded(report);
      const asked = endpoint.calls.length;
      report.lockedFilters = value as never;
      await findText(report, /The locked filters have no value\./);
      await report.refresh();
      expect(endpoint.calls).to.have.lengthOf(asked);
      expect(dataRows(report)).to.have.lengthOf(0);
    });

  it('with no locked filters at all loads the log', async () => {
    const { report } = await show({ attributes: { 'locked-filters': '{}' } });
    await loaded(report);
    report.removeAttribute('locked-filters');
    await loaded(report);
  });

  for (const text of [
    'abc',
    'NaN',
    '{{n}}',
    '',
    '0',
    '-1',
    '1.5',
    '100 rows',
    'undefined',
    'Infinity',
    '1e999',
  ])
    it(`with page-size="${text}" asks for the default number of rows, and warns in the console`, async () => {
      const { report, endpoint } = await show({ attributes: { 'page-size': text } });
      await loaded(report);
      expect(endpoint.asked()[0]!['limit']).to.equal('100');
    });

  for (const value of [NaN, null, undefined, {}, '50', ' 25 '])
    it(`with the property pageSize set to ${JSON.stringify(value) ?? 'undefined'} goes on`, async () => {
      const { report, endpoint } = await show({ pageSize: value as never });
      await loaded(report);
      const limit = typeof value === 'string' ? value.trim() : '100';
      expect(endpoint.asked()[0]!['limit']).to.equal(limit);
    });

  for (const text of ['abc', 'NaN', '-5', '{{n}}', 'Infinity'])
    it(`with refresh-interval="${text}" asks once`, async () => {
      const { report, endpoint } = await show({ attributes: { 'refresh-interval': text } });
      await loaded(report);
      await quiet(100);
      expect(endpoint.calls).to.have.lengthOf(1);
    });

  const UNKNOWN: readonly [ReportArguments, string, RegExp][] = [
    [{ preset: 'no-such-report' }, 'preset', /senhasegura/],
    [{ locale: 'xx-nowhere' }, 'locale', /en, (\w+, )*pl, pt-BR/],
    [{ timeZone: 'Mars/Olympus' }, 'time-zone', /UTC/],
  ];
  for (const [properties, attribute, known] of UNKNOWN) {
    it(`with an unknown ${attribute} lists the known ones and uses the default`, async () => {
      const { report } = await show(properties);
      await findText(report, new RegExp(`Unknown ${attribute}: “`));
      await findText(report, known);
      await loaded(report);
      expect(headings(report)).to.have.lengthOf(15);
    });
  }

  it('with an unknown field key lists the known ones in the console', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
    try {
      const { report, endpoint } = await show({ filters: { [`nothing${Date.now()}`]: 'x' } });
      await loaded(report);
      expect(Object.keys(endpoint.asked()[0]!)).to.have.members(['offset', 'limit', 'sort']);
    } finally {
      console.warn = warn;
    }
    expect(warnings.some((text) => /unknown field "nothing.*clientId, client, /.test(text))).to.equal(true);
  });
});

describe('rows that are not as they should be', () => {
  const WRONG: readonly unknown[] = [
    {},
    { id: null, status: 'many', dateTime: 'yesterday', time: 'long', error: 'perhaps' },
    { id: { deep: [1] }, client: ['a'], status: 99999, time: 1e308, dateTime: -1e20, error: 2 },
    'a row of text',
    42,
    null,
    [1, 2],
    { _$litType$: 1, strings: ['<b>'], values: [], client: { _$litType$: 1, strings: [], values: [] } },
    JSON.parse('{"__proto__": {"client": "polluted"}, "constructor": 1, "client": "fine"}'),
  ];

  it('show what was received as text, and leave the other rows unharmed', async () => {
    const good = { id: 777, client: 'unharmed' };
    const rows = WRONG.flatMap((row) => [row, good]);
    const { report } = await show({}, rows as never);
    report.style.setProperty('--api-log-height', '80rem');
    await loaded(report, rows.length);
    const texts = dataRows(report).map(({ textContent }) => textContent ?? '');
    expect(texts.filter((text) => text.includes('unharmed'))).to.have.lengthOf(WRONG.length);
    for (const text of ['yesterday', 'perhaps', '{"deep":[1]}', '["a"]', 'fine'])
      expect(
        texts.some((row) => row.includes(text)),
        text,
      ).to.equal(true);
    expect(texts.join()).to.not.contain('polluted');
    expect(({} as Record<string, unknown>)['client']).to.equal(undefined);
    expect(report.shadowRoot!.querySelector('.row b')).to.equal(null);
  });

  it('have a total only where it can be true', async () => {
    for (const total of [-1, 1e308, 'many', 0, null, 2.5]) {
      const page = JSON.stringify({ rows: [{ id: 1 }, { id: 2 }], total });
      const { report } = await show({}, [], {
        failure: (_call, place) =>
          place === 0 ? new Response(page, { headers: { 'Content-Type': 'application/json' } }) : undefined,
      });
      await loaded(report, 2);
      await until(() => query(report, 'grid')!.getAttribute('aria-rowcount') !== '0');
      expect(['-1', '3'], String(total)).to.include(query(report, 'grid')!.getAttribute('aria-rowcount'));
    }
  });

  it('are not there at all where there is nothing', async () => {
    const { report } = await show({}, []);
    await findText(report, 'There are no entries yet.');
    await heard(report, 'status', 'There are no entries yet.');
    const other = await show({ locale: 'pt-BR', filters: { client: 'x' } }, []);
    await findText(other.report, 'Nenhum registro corresponde aos filtros.');
  });

  it('of a log of any length are taken one page at a time', async () => {
    const { report, endpoint } = await show({ pageSize: 37 }, logOfLength(1000));
    await loaded(report);
    expect(endpoint.asked()[0]!.limit).to.equal('37');
  });
});

describe('an attribute that is misspelt', () => {
  const warned = async (name: string, isExpected: boolean): Promise<string[]> => {
    const said: string[] = [];
    const about = (): string[] => said.filter((text) => text.includes('the report has no attribute'));
    const { warn } = console;
    console.warn = (...parts: unknown[]) => said.push(parts.join(' '));
    try {
      const given = name === 'cachekey' ? { cacheKey: 'x' } : {};
      const { report } = await show({ ...given, attributes: { [name]: 'x' } }, logOfLength(20));
      await loaded(report);
      await find(report, 'button', 'Update');
      if (isExpected) await until(() => about().length > 0);
      await quiet();
    } finally {
      console.warn = warn;
    }
    return about();
  };

  for (const [name, meant] of [
    ['lockedfilters', 'locked-filters'],
    ['locked-filter', 'locked-filters'],
    ['lock-ed-filters', 'locked-filters'],
    ['cach-key', 'cache-key'],
    ['endpiont-x', null],
    // What Angular leaves beside the property that it set.
    ['cachekey', null],
    ['data-endpoint', null],
    ['class', null],
    ['lang', null],
  ] as const)
    it(`${meant ? 'is reported' : 'is not made out of others'}: ${name}`, async () => {
      const said = await warned(name, meant !== null);
      expect(said.length).to.equal(meant ? 1 : 0);
      if (meant) expect(said[0]).to.include(`Use ${meant}.`);
    });
});
