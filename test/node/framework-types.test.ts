import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import ts from 'typescript';
import { clearAway, compileConsumer } from './consumer-project.js';
import { FRAMEWORKS } from './framework-stubs.js';

/** JSX that must compile, with what must not beside it. */
const jsx = (entry: string, className: string, property: string, event: string): string => `
import 'api-log-report/${entry}';
const headers = async () => ({ authorization: 'Bearer token' });
export const right = (
  <api-log-report
    ${className}="wide"
    endpoint="/api/logs"
    cache-key="user-7"
    page-size="50"
    filters-open
    ${property}headers={headers}
    ${event}api-log-load={({ detail }) => { const rows: number = detail.rows; void rows; }}
    ref={(element) => void element?.refresh()}
  />
);
// @ts-expect-error -- there is no such place to keep pages
export const wrongCache = <api-log-report cache="disk" />;
// @ts-expect-error -- the detail of a load holds no entry
export const wrongDetail = <api-log-report ${event}api-log-load={({ detail }) => detail.entry} />;
// @ts-expect-error -- there is no such attribute
export const wrongName = <api-log-report endpiont="/api/logs" />;
`;

const props = (entry: string, module: string, type: string, event: string): string => `
import 'api-log-report/${entry}';
import type { ${type.split('[')[0]} as Known } from '${module}';
type Props = ${type.includes('$props') ? `InstanceType<Known['api-log-report']>['$props']` : `Known['api-log-report']`};
export const right: Props = {
  endpoint: '/api/logs',
  pageSize: 50,
  'cache-key': 'user-7',
  ${event}: ({ detail }) => { const rows: number = detail.rows; void rows; },
};
// @ts-expect-error -- there is no such place to keep pages
export const wrongCache: Props = { cache: 'disk' };
// @ts-expect-error -- the detail of a load holds no entry
export const wrongDetail: Props = { ${event}: ({ detail }) => detail.entry };
// @ts-expect-error -- there is no such attribute
export const wrongName: Props = { endpiont: '/api/logs' };
`;

describe('the typings for frameworks', () => {
  after(clearAway);

  for (const [entry, name, className, property, event] of [
    ['react', 'react', 'className', '', 'on'],
    ['preact', 'preact', 'class', '', 'on'],
    ['solid', 'solid-js', 'class', 'prop:', 'on:'],
  ] as const) {
    it(`know the tag in the JSX of ${name}`, async () => {
      const files = { ...FRAMEWORKS[name], 'use.tsx': jsx(entry, className, property, event) };
      const options = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: name };
      assert.deepEqual(await compileConsumer(files, options), []);
    });
  }

  it('know the tag in the templates of Vue', async () => {
    const text = props('vue', 'vue', `GlobalComponents['$props']`, 'onApiLogLoad');
    assert.deepEqual(await compileConsumer({ ...FRAMEWORKS.vue, 'use.ts': text }), []);
  });

  it('know the tag in the markup of Svelte', async () => {
    const text = props('svelte', 'svelte/elements', 'SvelteHTMLElements', `'onapi-log-load'`);
    assert.deepEqual(await compileConsumer({ ...FRAMEWORKS.svelte, 'use.ts': text }), []);
  });
});
