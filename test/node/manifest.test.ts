import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readSources } from './read-sources.js';

interface Item {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Item {
  readonly tagName: string;
  readonly attributes: Item[];
  readonly members: (Item & { readonly kind: string })[];
  readonly events: Item[];
  readonly slots: Item[];
  readonly cssParts: Item[];
  readonly cssProperties: Item[];
}

const ATTRIBUTES =
  'endpoint preset mapping locale time-zone page-size cache cache-key filters-open locked-filters persist-filters refresh-interval schedule-endpoint credentials';
const PROPERTIES = 'headers fetch filters source columns mapping lockedFilters';
const METHODS = 'refresh exportCsv print clearCache';
const EVENTS =
  'api-log-load api-log-error api-log-filter-change api-log-sort-change api-log-row-open api-log-export api-log-print api-log-schedule api-log-auth-required';
const SLOTS = 'title toolbar-start toolbar-end empty error';

describe('the manifest', () => {
  let element: Declaration;

  before(async () => {
    // Into its own place: the analyser writes into package.json where it put the manifest.
    const analyser = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
    const config = ['--config', 'custom-elements-manifest.config.mjs'];
    await promisify(execFile)(process.execPath, [analyser, 'analyze', ...config]);
    const text = await readFile('custom-elements.json', 'utf8');
    const { modules } = JSON.parse(text) as { modules: { declarations: Declaration[] }[] };
    element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName)!;
  });

  const missing = (names: string, items: readonly Item[]): string[] =>
    names.split(' ').filter((name) => !items.some((item) => item.name === name && item.description));

  it('names the tag', () => assert.equal(element.tagName, 'api-log-report'));

  it('describes every attribute of the contract', () => {
    assert.deepEqual(missing(ATTRIBUTES, element.attributes), []);
  });

  it('describes every property and method of the contract', () => {
    assert.deepEqual(missing(`${PROPERTIES} ${METHODS}`, element.members), []);
  });

  it('names nothing that the typings for frameworks lack', async () => {
    const typings = await readFile('src/framework-types.ts', 'utf8');
    const properties = element.members.filter(({ kind, name }) => kind === 'field' && name !== 'version');
    const named = [...properties, ...element.attributes].map(({ name }) => name);
    assert.ok(named.length > 30, String(named.length));
    assert.deepEqual(
      named.filter((name) => !typings.includes(`'${name}'`) && !typings.includes(`  ${name}?:`)),
      [],
    );
  });

  it('describes every event of the contract', () => assert.deepEqual(missing(EVENTS, element.events), []));

  it('describes every slot of the contract', () => assert.deepEqual(missing(SLOTS, element.slots), []));

  it('describes whatever else it names', () => {
    const { attributes, members, events, slots, cssParts, cssProperties } = element;
    const all = [attributes, members, events, slots, cssParts, cssProperties].flat();
    assert.deepEqual(
      all.filter(({ description }) => !description).map(({ name }) => name),
      [],
    );
  });

  it('names every part and custom property that the styles and views use', async () => {
    const sources = await readSources();
    const parts = [...sources.matchAll(/part="([\w -]+)"|'part', '([\w-]+)'/g)].flatMap(([, a, b]) =>
      (a ?? b)!.split(' '),
    );
    const known = new Set(element.cssParts.map(({ name }) => name));
    assert.deepEqual(
      [...new Set(parts)].filter((name) => !known.has(name)),
      [],
    );
    // The other way round: a part that is described and nowhere used is a promise that nobody keeps.
    assert.deepEqual(
      [...known].filter((name) => !new RegExp(`[\\s"'\`]${name}[\\s"'\`$]`).test(sources)),
      [],
    );

    const used = [...sources.matchAll(/var\(\s*(--api-log-[\w-]+)/g)].map(([, name]) => name!);
    const properties = new Set(element.cssProperties.map(({ name }) => name));
    assert.deepEqual(
      [...new Set(used)].filter((name) => !properties.has(name)),
      [],
    );
  });

  it('gives editors the words that attributes take, and the custom properties', async () => {
    await promisify(execFile)(process.execPath, ['scripts/editor-data.mjs']);
    const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
    const { tags } = (await read('dist/vscode.html-custom-data.json')) as {
      tags: { attributes: { name: string; values?: { name: string }[] }[] }[];
    };
    const words = new Map(
      tags[0]!.attributes.map(({ name, values }) => [name, values?.map((value) => value.name)]),
    );
    assert.deepEqual(words.get('cache'), ['indexeddb', 'memory', 'none']);
    for (const [name, word] of [
      ['preset', 'workato'],
      ['locale', 'pt-BR'],
      ['credentials', 'include'],
      ['persist-filters', 'url'],
      ['csv-separator', 'auto'],
      ['csv-compression', 'gzip'],
      ['shortcuts', 'off'],
    ] as const)
      assert.ok(words.get(name)?.includes(word), `${name}: ${String(words.get(name))}`);
    assert.equal(words.get('endpoint'), undefined);
    const { properties } = (await read('dist/vscode.css-custom-data.json')) as {
      properties: { name: string }[];
    };
    assert.ok(properties.some(({ name }) => name === '--api-log-color-accent'));
  });
});
