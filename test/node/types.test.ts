import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { clearAway, compileConsumer } from './consumer-project.js';

const TYPED_USE = `
import 'api-log-report';
import { columnsFromRows, define, rowsSource, type LogPage, type LogSource, type Preset, type SavedView, type ViewsStore } from 'api-log-report';
import { ApiLogReport } from 'api-log-report/element.js';
import { presets } from 'api-log-report/presets.js';

const report = document.createElement('api-log-report');
report satisfies ApiLogReport;
report.endpoint = '/api/logs';
report.headers = async () => ({ authorization: 'Bearer token' });
report.lockedFilters = { tenant: 'a' };
let views: readonly SavedView[] = [];
const store: ViewsStore = { load: async () => views, save: async (saved) => void (views = saved) };
report.viewsStore = store;
report.addEventListener('api-log-load', ({ detail }) => {
  const total: number | null = detail.total;
  const age: number = detail.age;
  void [total, age];
});
report.addEventListener('api-log-error', ({ detail: { code, status, attribute } }) => {
  const texts: [string, number | null, string | undefined] = [code, status, attribute];
  void texts;
});
report.addEventListener('api-log-row-open', (event) => {
  event.preventDefault();
  const id: unknown = event.detail.entry['id'];
  void id;
});
report.addEventListener('api-log-auth-required', ({ detail }) => detail.respondWith(Promise.resolve()));
document.addEventListener('click', () => void report.exportCsv());
document.querySelector('api-log-report')?.addEventListener('api-log-filter-change', ({ detail }) => {
  const filters: Readonly<Record<string, string>> = detail.filters;
  void filters;
});
const settled: Promise<void>[] = [report.refresh(), report.print(), report.clearCache()];
void settled;

class Own extends ApiLogReport {}
customElements.define('own-report', Own);
define('another-report');
void [columnsFromRows, presets, rowsSource];
export type { LogPage, LogSource, Preset };
`;

const WRONG_USE = `
import 'api-log-report';
const report = document.createElement('api-log-report');
// @ts-expect-error -- a number is not an address
report.endpoint = 1;
// @ts-expect-error -- there is no such place to keep pages
report.cache = 'disk';
// @ts-expect-error -- the detail of a load holds no entry
report.addEventListener('api-log-load', ({ detail }) => detail.entry);
`;

describe('the types that ship', () => {
  after(clearAway);

  it('compile in a strict project, declarations of the package and all', async () => {
    assert.deepEqual(await compileConsumer({ 'use.ts': TYPED_USE }), []);
  });

  it('refuse what is wrong', async () => {
    assert.deepEqual(await compileConsumer({ 'wrong.ts': WRONG_USE }), []);
  });
});
