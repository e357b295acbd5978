import { expect } from '@open-wc/testing';
import type { Remark } from '../../../src/sources/remark.js';
import { rowsOfFile, textFile } from './rows-of-file.js';

interface Joined {
  readonly head: string;
  readonly rows: readonly string[];
  readonly times: readonly (string | undefined)[];
}

const TABLES: Readonly<Record<string, Joined>> = {
  'a day and a time of day': {
    head: 'date,time,method,url',
    rows: ['2026-11-20,10:00:00,GET,/a', '2026-11-20,23:59:59.5,GET,/b'],
    times: ['2026-11-20T10:00:00.000Z', '2026-11-20T23:59:59.500Z'],
  },
  'an offset of its own': {
    head: 'Date;Time;TZ;Method;URL',
    rows: ['20/11/2026;10:00:00;+0100;GET;/a', '21/11/2026;9:05 PM;-03:00;GET;/b'],
    times: ['2026-11-20T09:00:00.000Z', '2026-11-22T00:05:00.000Z'],
  },
  'the name of a zone': {
    head: 'Data;Hora;Fuso;Método;URL',
    rows: ['20.11.2026;10:00;America/Sao_Paulo;GET;/a', '20.11.2026;10:00;Europe/Warsaw;GET;/b'],
    times: ['2026-11-20T13:00:00.000Z', '2026-11-20T09:00:00.000Z'],
  },
  'the time of day first': {
    head: 'method,time,url,date',
    rows: ['GET,00:00:00Z,/a,20-Nov-2026', 'GET,12:00:00+02:00,/b,20-Nov-2026'],
    times: ['2026-11-20T00:00:00.000Z', '2026-11-20T10:00:00.000Z'],
  },
  'a start and an end': {
    head: 'start_date,start_time,end_date,end_time,method,url',
    rows: ['2026-11-20,10:00,2026-11-21,11:00,GET,/a', '2026-11-20,10:01,2026-11-21,11:00,GET,/b'],
    times: ['2026-11-20T10:00:00.000Z', '2026-11-20T10:01:00.000Z'],
  },
  'days as eight digits': {
    head: 'day,clock,method,url',
    rows: ['20261120,10:00:00,GET,/a', '20261121,10:00:00,GET,/b'],
    times: ['2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z'],
  },
};

describe('an instant in several columns', () => {
  for (const [name, { head, rows, times }] of Object.entries(TABLES))
    it(`is joined: ${name}`, async () => {
      const read = await rowsOfFile(textFile([head, ...rows].join('\n'), 'a.csv'));
      expect(read.map(({ dateTime }) => dateTime)).to.deep.equal(times);
      expect(read.map(({ url }) => url)).to.deep.equal(['/a', '/b']);
      // A time of day is neither a length of time nor an address.
      expect(read.flatMap(({ time, ip }) => [time, ip])).to.deep.equal([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    });

  it('is joined on lines of JSON', async () => {
    const lines = ['10:00:00.25', '10:00:01.25'].map((time) =>
      JSON.stringify({ date: '2026-11-20', time, method: 'GET', status: 200 }),
    );
    const rows = await rowsOfFile(textFile(lines.join('\n')));
    expect(rows.map(({ dateTime }) => dateTime)).to.deep.equal([
      '2026-11-20T10:00:00.250Z',
      '2026-11-20T10:00:01.250Z',
    ]);
  });

  it('stays in its columns where one has all of it, or nobody knows the day', async () => {
    const whole =
      'timestamp,time,date,url\n2026-11-19T01:00:00Z,10:00:00,2026-11-20,/a\n2026-11-19T02:00:00Z,10:00:00,2026-11-20,/a';
    const [first] = await rowsOfFile(textFile(whole, 'a.csv'));
    expect(first).to.include({ dateTime: '2026-11-19T01:00:00.000Z', date: '2026-11-20' });
    const remarks: Remark[] = [];
    const open = await rowsOfFile(
      textFile('day,clock,url\n01/02/2026,10:00:00,/a\n03/04/2026,10:00:00,/b', 'a.csv'),
      {
        onPage: ({ problems }) => remarks.push(...problems),
      },
    );
    expect(open[0]).to.deep.equal({ day: '01/02/2026', clock: '10:00:00', url: '/a' });
    expect(remarks).to.deep.equal([{ code: 'file-dates', columns: ['day'] }]);
  });

  it('leaves a row as it is that has no such instant', async () => {
    const text =
      'date,time,url\n2026-11-20,10:00:00,/a\n2026-11-20,10:00:01,/a\n2026-11-20,10:00:02,/a\n2026-11-20,10:00:03,/a\n,soon,/b';
    const rows = await rowsOfFile(textFile(text, 'a.csv'));
    expect(rows.at(-1)).to.deep.equal({ time: 'soon', url: '/b' });
  });
});

describe('a request in one text', () => {
  it('is parted where no column has its method', async () => {
    const lines = ['GET /a b?c HTTP/1.1', 'M-SEARCH * HTTP/1.1'].map((request) =>
      JSON.stringify({ when: '2026-11-20T10:00:00Z', request, status: 200 }),
    );
    const rows = await rowsOfFile(textFile(lines.join('\n')));
    expect(rows.map(({ method, url, protocol }) => [method, url, protocol])).to.deep.equal([
      ['GET', '/a b?c', 'HTTP/1.1'],
      ['M-SEARCH', '*', 'HTTP/1.1'],
    ]);
  });

  it('has a length whose unit is in the name of its column', async () => {
    const [row] = await rowsOfFile(textFile('when,url,Took (ms)\n2026-11-20T10:00:00Z,/a,12\n', 'a.csv'));
    expect(row!['time']).to.equal(12);
    const [other] = await rowsOfFile(
      textFile('when,url,duration [s]\n2026-11-20T10:00:00Z,/a,0.5\n', 'a.csv'),
    );
    expect(other!['time']).to.equal(500);
  });
});
