import { expect } from '@open-wc/testing';
import { rowsOf } from '../support/lying-endpoints.js';
import { find, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { columnTexts, loaded } from '../support/table.js';
import { until } from '../support/until.js';
import type { LogEntry } from '../../src/core/log-entry.js';

/** An endpoint that ignores sort, with more rows than one page has. */
const answering =
  (rows: readonly LogEntry[]): typeof fetch =>
  async (input) => {
    const { searchParams } = new URL((input as URL | string).toString(), 'https://log.example');
    const offset = Number(searchParams.get('offset') ?? 0);
    return Response.json({ rows: rows.slice(offset, offset + 50), total: rows.length });
  };

describe('the order that a report begins with', () => {
  it('is offered to be had here where the rows come oldest first', async () => {
    const { report } = await show({ fetch: answering(rowsOf(0, 200).reverse()), pageSize: 50 });
    const button = await find(report, 'button', /^Apply here/);
    expect(columnTexts(report, 'URL')[0]).to.equal('/things/199');
    button.click();
    await until(() => columnTexts(report, 'URL')[0] === '/things/0');
  });

  const inOrder = rowsOf(0, 200);
  const late = [...inOrder];
  for (const at of [7, 19, 33]) [late[at], late[at + 9]] = [late[at + 9]!, late[at]!];
  const others: [string, readonly LogEntry[]][] = [
    ['in order', inOrder],
    ['of one instant', inOrder.map((row) => ({ ...row, dateTime: '2026-11-20T10:00:00Z' }))],
    [
      'without a date, mostly',
      inOrder.map(({ dateTime, ...row }, at) => (at % 3 ? row : { ...row, dateTime })),
    ],
    ['late, some of them', late],
  ];
  for (const [name, rows] of others)
    it(`is believed where rows are ${name}`, async () => {
      const { report } = await show({ fetch: answering(rows), pageSize: 50 });
      await loaded(report);
      await find(report, 'button', 'Update');
      await until(() => columnTexts(report, 'URL').includes('/things/3'));
      expect(query(report, 'button', /here/)).to.equal(null);
    });
});
