import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import ts from 'typescript';
import { clearAway, compileConsumer } from './consumer-project.js';
import { FRAMEWORKS } from './framework-stubs.js';

/** One thing that a team gets wrong, and how it is written in JSX and as properties of a template. */
interface Mistake {
  readonly what: string;
  readonly jsx: string;
  /** Absent where a checker of templates cannot see it. */
  readonly property?: string;
}

/** Each is an error where it is written. `…` is what a framework puts before the name of a property. */
const MISTAKES: readonly Mistake[] = [
  { what: 'there is no such place to keep pages', jsx: 'cache="disk"', property: `cache: 'disk'` },
  { what: 'there is no such report', jsx: 'preset="workatoo"', property: `preset: 'workatoo'` },
  { what: 'there is no such language', jsx: 'locale="xx"', property: `locale: 'xx'` },
  { what: 'it is not a number', jsx: 'refresh-interval="ten"', property: `'refresh-interval': 'ten'` },
  { what: 'it is not a number', jsx: 'page-size="abc"', property: `'page-size': 'abc'` },
  { what: 'there is no such attribute', jsx: 'endpiont="/api/logs"', property: `endpiont: '/api/logs'` },
  {
    what: 'an attribute takes text',
    jsx: `locked-filters={{ client: 'acme' }}`,
    property: `'locked-filters': { client: 'acme' }`,
  },
  {
    what: 'a mapping has no such member',
    jsx: `…mapping={{ rowz: { at: 'a' } }}`,
    property: `mapping: { rowz: { at: 'a' } }`,
  },
  { what: 'columns are keys', jsx: '…columns={[1]}', property: 'columns: [1]' },
  {
    what: 'views are kept by an object with two methods',
    jsx: '…viewsStore={{ load: 1 }}',
    property: 'viewsStore: { load: 1 }',
  },
];

const jsxMistakes = (property: string): string =>
  MISTAKES.map(
    ({ what, jsx }, place) =>
      `// @ts-expect-error -- ${what}\nexport const wrong${place} = <api-log-report ${jsx.replace('…', property)} />;`,
  ).join('\n');

const propertyMistakes = MISTAKES.flatMap(({ what, property }, place) =>
  property ? `// @ts-expect-error -- ${what}\nexport const wrong${place}: Props = { ${property} };` : [],
).join('\n');

/** JSX that must compile, with what must not beside it. */
const jsx = (entry: string, className: string, property: string, event: string): string => `
import 'api-log-report/${entry}';
const headers = async () => ({ authorization: 'Bearer token' });
const views = { load: async () => [], save: async () => {} };
export const right = (
  <api-log-report
    ${className}="wide"
    endpoint="/api/logs"
    preset="expertsender-api"
    locale="pt"
    cache-key="user-7"
    page-size="50"
    refresh-interval={30}
    filters-open
    ${property}headers={headers}
    ${property}lockedFilters={{ client: 'acme' }}
    ${property}mapping={{ rows: { at: 'data' } }}
    ${property}viewsStore={views}
    ${event}api-log-load={({ detail }) => { const rows: number = detail.rows; void rows; }}
    ref={(element) => void element?.refresh()}
  />
);
// @ts-expect-error -- the detail of a load holds no entry
export const wrongDetail = <api-log-report ${event}api-log-load={({ detail }) => detail.entry} />;
${jsxMistakes(property)}
`;

const props = (entry: string, module: string, type: string, event: string): string => `
import 'api-log-report/${entry}';
import type { ${type.split('[')[0]} as Known } from '${module}';
type Props = ${type.includes('$props') ? `InstanceType<Known['api-log-report']>['$props']` : `Known['api-log-report']`};
export const right: Props = {
  endpoint: '/api/logs',
  preset: 'sesame-data',
  pageSize: 50,
  'cache-key': 'user-7',
  lockedFilters: { client: 'acme' },
  ${event}: ({ detail }) => { const rows: number = detail.rows; void rows; },
};
// @ts-expect-error -- the detail of a load holds no entry
export const wrongDetail: Props = { ${event}: ({ detail }) => detail.entry };
${propertyMistakes}
`;

/** The component of React, with what must not compile beside what must. */
const component = `
import { useRef } from 'react';
import { ApiLogReport, type ApiLogReportProps } from 'api-log-report/react';
import type { ApiLogReport as ReportElement } from 'api-log-report/element.js';
const shared: ApiLogReportProps = { preset: 'workato', pageSize: 50 };
export const Logs = () => {
  const report = useRef<ReportElement>(null);
  return (
    <ApiLogReport
      {...shared}
      ref={report}
      className="wide"
      id="logs"
      endpoint="/api/logs"
      headers={() => ({ authorization: 'Bearer token' })}
      lockedFilters={{ client: 'acme' }}
      onApiLogLoad={({ detail }) => { const rows: number = detail.rows; void rows; }}
      onApiLogAuthRequired={(event) => event.detail.respondWith(Promise.resolve())}
    >
      <h2 slot="title">Gateway</h2>
    </ApiLogReport>
  );
};
// @ts-expect-error -- there is no such report
export const wrongPreset = <ApiLogReport preset="workatoo" />;
// @ts-expect-error -- there is no such event
export const wrongEvent = <ApiLogReport onApiLogEror={() => undefined} />;
// @ts-expect-error -- there is no such property
export const wrongName = <ApiLogReport endpiont="/api/logs" />;
// @ts-expect-error -- the detail of a load holds no entry
export const wrongDetail = <ApiLogReport onApiLogLoad={({ detail }) => detail.entry} />;
// @ts-expect-error -- a mapping has no such member
export const wrongMapping = <ApiLogReport mapping={{ rowz: {} }} />;
`;

describe('the typings for frameworks', () => {
  after(clearAway);

  for (const [entry, name, className, property, event] of [
    ['react', 'react', 'className', '', 'on'],
    ['preact', 'preact', 'class', '', 'on'],
    ['solid', 'solid-js', 'class', 'prop:', 'on:'],
  ] as const) {
    it(`know the tag in the JSX of ${name}`, async () => {
      const files = {
        ...(name === 'react' ? {} : FRAMEWORKS[name]),
        'use.tsx': jsx(entry, className, property, event),
      };
      const options = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: name };
      assert.deepEqual(await compileConsumer(files, options), []);
    });
  }

  it('know the component of React', async () => {
    const options = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react' };
    assert.deepEqual(await compileConsumer({ 'use.tsx': component }, options), []);
  });

  it('know the tag in the templates of Vue', async () => {
    const text = props('vue', 'vue', `GlobalComponents['$props']`, 'onApiLogLoad');
    assert.deepEqual(await compileConsumer({ ...FRAMEWORKS.vue, 'use.ts': text }), []);
  });

  it('know the tag in the markup of Svelte', async () => {
    const text = props('svelte', 'svelte/elements', 'SvelteHTMLElements', `'onapi-log-load'`);
    assert.deepEqual(await compileConsumer({ ...FRAMEWORKS.svelte, 'use.ts': text }), []);
  });
});
