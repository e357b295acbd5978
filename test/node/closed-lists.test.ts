import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { closedListFaults } from '../support/closed-lists.js';
import type { SourceFile } from '../support/source-text.js';

/** What is asked for by name all the same, and why. */
const AS_DOCUMENTED = 'data of reports whose document says how each of its columns is searched';
const REMAINING: Readonly<Record<string, string>> = {
  "src/presets/expertsender-search.ts: kind === 'instant'": AS_DOCUMENTED,
  "src/presets/expertsender-search.ts: kind === 'method'": AS_DOCUMENTED,
  'src/presets/expertsender-search.ts: FILTERS[kind as string]': AS_DOCUMENTED,
};

const file = (text: string, path = 'src/report/filter-by-value.ts'): SourceFile => ({ path, text });

const BAD = [
  file("if (kind === 'duration') return null;"),
  file("if (field.kind !== 'status') return null;"),
  file("const isPeriod = (searchFieldOf(preset, key)?.filter ?? key) === 'period';"),
  file("switch (kind) { case 'ip': return 1; default: return 2; }"),
  file("switch (fieldOf(preset, key).kind) { case 'link': return 1; }"),
  file("const text = kindOf('instant').text;"),
  file("const { control } = filterOf('period');"),
  file("if (filters.has('contains')) return 1;"),
  file('if (NARROW.includes(kind)) return 1;'),
  file('if (NARROW.has(field.kind as string)) return 1;'),
  file('const filter = FILTERS[kind];', 'src/presets/acme.ts'),
  file("const badges = new Set(['statusWithReason']);"),
  file("const shown = { kind: 'yesNo' };"),
];

const GOOD = [
  file("if (kindOf(field.kind).role === 'status') return 1;"),
  file("if (roleOf(search.filter ?? key) === 'period') return 1;"),
  file("if (kind.isUnbroken || end.kind === 'complete' || control.type === 'text') return 1;"),
  file("const field = { key: 'error', kind: 'yesNo', filter: 'yesNo' };", 'src/presets/acme.ts'),
  file("for (const key of ['from', 'until'] as const) delete filters[key];"),
  file("const kind = kinds.get(field.kind); const operator = 'contains'; row['status'];"),
  file("if (other === 'duration') return seconds;", 'src/kinds/seconds.ts'),
];

describe('kinds and filters', () => {
  const names = new Set<string>();
  let files: SourceFile[] = [];

  before(async () => {
    const paths = (await readdir('src', { recursive: true })).map((name) => `src/${name}`);
    const sources = paths.filter((path) => path.endsWith('.ts') && !path.includes('/generated/'));
    files = await Promise.all(sources.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
    const catalogues = files.filter(({ path }) => /\/(kinds|filters)\/index\.ts$/.test(path));
    assert.equal(catalogues.length, 2);
    for (const { text } of catalogues)
      for (const [, name] of text.matchAll(/export \{ (\w+) \} from/g)) names.add(name!);
    assert.ok(names.size > 25, [...names].join(' '));
  });

  it('are asked for by name nowhere but where they are at home', () => {
    const found = files.flatMap((source) => closedListFaults(source, names));
    assert.deepEqual(
      found.filter((fault) => !(fault in REMAINING)),
      [],
    );
    assert.deepEqual(
      Object.keys(REMAINING).filter((fault) => !found.includes(fault)),
      [],
      'These are mended: take them out of the list.',
    );
  });

  it('are found where they are asked for', () => {
    for (const source of BAD) assert.equal(closedListFaults(source, names).length, 1, source.text);
  });

  it('are found under every one of their names', () => {
    for (const name of names) {
      assert.equal(closedListFaults(file(`kind === '${name}'`), names).length, 1, name);
      assert.equal(
        closedListFaults(file(`switch (search.filter) { case '${name}': }`), names).length,
        1,
        name,
      );
    }
  });

  it('are not found in what is alike', () => {
    assert.deepEqual(
      GOOD.flatMap((source) => closedListFaults(source, names)),
      [],
    );
  });
});
