import { expect } from '@open-wc/testing';
import type { Remark } from '../../../src/sources/remark.js';
import { rowsOfFile, textFile } from './rows-of-file.js';

const read = async (text: string) => {
  const remarks: Remark[] = [];
  const rows = await rowsOfFile(textFile(text), { onPage: ({ problems }) => remarks.push(...problems) });
  return { rows, remarks };
};

describe('the W3C Extended Log File Format', () => {
  it('is read as IIS writes it, with fields that change and a line that is none', async () => {
    const { rows, remarks } = await read(
      [
        '#Software: Microsoft Internet Information Services 10.0',
        '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query cs-username c-ip cs(User-Agent) sc-status time-taken',
        '2026-11-20 10:00:00 10.0.0.9 GET /a x=1 ann 198.51.100.7 curl/8+(x) 200 15',
        'cut off',
        '#Fields: date time cs-method cs-uri-stem c-ip sc-status',
        '2026-11-20 10:00:01 POST /b 198.51.100.8 503',
      ].join('\r\n'),
    );
    expect(rows[0]).to.include({
      dateTime: '2026-11-20T10:00:00.000Z',
      method: 'GET',
      url: '/a?x=1',
      client: 'ann',
      ip: '198.51.100.7',
      status: 200,
      time: 15,
      userAgent: 'curl/8 (x)',
    });
    expect(rows[2]).to.include({ method: 'POST', url: '/b', status: 503 });
    expect(remarks).to.deep.equal([{ code: 'row-not-object', rows: 1 }]);
  });

  it('is read as CloudFront writes it, in seconds', async () => {
    const { rows } = await read(
      '#Version: 1.0\n#Fields: date time c-ip cs-method cs(Host) cs-uri-stem sc-status cs(User-Agent) time-taken\n2026-11-20\t10:00:00\t198.51.100.7\tGET\td1.example\t/a\t404\tcurl/8%20x\t0.125\n',
    );
    expect(rows[0]).to.include({ status: 404, time: 125, server: 'd1.example', userAgent: 'curl/8 x' });
  });
});

describe('logfmt', () => {
  it('is read by its names', async () => {
    const { rows, remarks } = await read(
      'time=2026-11-20T10:00:00Z method=GET path="/a b" status=200 duration=15ms msg="said \\"x\\""\nno pairs here\ntime=2026-11-20T10:00:01Z method=PUT path=/c status=503 duration=1.5s\n',
    );
    expect(rows[0]).to.include({ method: 'GET', url: '/a b', status: 200, time: 15, msg: 'said "x"' });
    expect(rows[2]).to.include({ dateTime: '2026-11-20T10:00:01.000Z', method: 'PUT', time: 1500 });
    expect(remarks).to.deep.equal([{ code: 'row-not-object', rows: 1 }]);
  });
});
