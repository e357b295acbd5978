import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { VERSION } from '../../src/version.js';

const run = promisify(execFile);

interface Target {
  readonly types: string;
  readonly default: string;
}

interface Package {
  readonly version: string;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly unpkg: string;
  readonly jsdelivr: string;
  readonly files: string[];
  readonly sideEffects: string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Target>>;
}

const description = JSON.parse(await readFile('package.json', 'utf8')) as Package;

/** Written by the last steps of a build, from the sources. */
const MADE_OF: Readonly<Record<string, string>> = {
  './custom-elements.json': 'custom-elements-manifest.config.mjs',
  './mapping.schema.json': 'src/sources/mapping/mapping-schema.ts',
  './dist/angular.js': 'scripts/angular-directive.mjs',
  './dist/angular.d.ts': 'scripts/angular-directive.mjs',
};

/** A declaration in `dist` is written from the source of its name. */
const originOf = (file: string): string =>
  MADE_OF[file] ?? file.replace(/^\.\/dist\/(.*)\.d\.ts$/, './src/$1.ts');

/** Runs a script in plain Node: no TypeScript, no browser, no globals of one. */
const runAlone = async (script: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout.trimEnd();
};

const importAlone = (file: string): Promise<string> =>
  runAlone(`const all = await import('./${file}'); console.log(Object.keys(all).sort().join(' '));`);

describe('the built package', () => {
  before(async () => assert.ok(await buildIfStale()));

  it('gives the class in plain Node, and registers nothing', async () => {
    assert.equal(await importAlone('dist/element.js'), 'ApiLogReport defaultFeatures');
  });

  it('can be imported in plain Node, where no tag can be registered', async () => {
    assert.match(await importAlone('dist/index.js'), /ApiLogReport/);
  });

  it('makes the file of a report in plain Node', async () => {
    const printed = await runAlone(`
      import { reportText } from './dist/report-file.js';
      import { endpointSource } from './dist/sources.js';
      const endpoint = 'https://log.example/';
      const answer = { rows: [{ id: 7, status: 500, dateTime: '2026-11-20T00:00:00Z' }], total: 1 };
      const source = endpointSource({ endpoint, baseUrl: endpoint, fetch: async () => Response.json(answer) });
      const filters = { status: '5xx' };
      const schedule = { format: 'csv', timeZone: 'America/Sao_Paulo', preset: null, filters };
      const { signal } = new AbortController();
      const made = await reportText({ schedule, locale: 'pt-BR', source, now: 0, signal });
      for await (const part of made.parts) console.log(part);
      console.log(made.summary().join('; '));
    `);
    assert.match(printed, /^\uFEFF"Código";/);
    assert.match(printed, /"7";.*"500";.*"2026-11-19T21:00:00-03:00"/);
    assert.match(printed, /Registros de API; Status: 5xx; Linhas: 1$/);
  });

  it('gives sources of rows without registering the tag', async () => {
    assert.equal(
      await importAlone('dist/sources.js'),
      'LONGEST_ADDRESS ProblemError URL_PATTERN_STEPS columnsFromRows endpointSource fileSource logPage readNetwork readSpans rowsSource urlPattern withCache withRenewal withRetry',
    );
    const { size } = await stat('dist/sources.js');
    assert.ok(size < 100_000, String(size));
  });

  it('has every file that its description names', () => {
    const targets = Object.values(description.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    const { main, module, types, unpkg, jsdelivr, sideEffects } = description;
    const named = [main, module, types, unpkg, jsdelivr, ...sideEffects, ...targets];
    assert.deepEqual(
      named.filter((file) => !existsSync(originOf(file))),
      [],
    );
  });

  it('ships every file that it exports', () => {
    const shipped = ['package.json', ...description.files];
    const targets = Object.values(description.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    const outside = targets.filter((file) => !shipped.some((name) => file.startsWith(`./${name}`)));
    assert.deepEqual(outside, []);
  });

  it('names those whose code a file for plain pages contains, and brings their licences', async () => {
    const notices = await readFile('dist/cdn/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      ...Object.keys(description.dependencies),
    ])
      assert.match(
        notices,
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|BSD-3-Clause|Apache-2\\.0)\\)$`, 'm'),
      );
    for (const line of [
      'Redistributions in binary form must reproduce',
      'Apache License',
      'Permission is hereby granted',
    ])
      assert.ok(notices.includes(line), line);
    const [, first] = /from"\.\/([^"]+)"/.exec(await readFile('dist/cdn/api-log-report.js', 'utf8')) ?? [];
    const banner = (await readFile(`dist/cdn/${first}`, 'utf8')).split('\n', 1)[0]!;
    assert.match(
      banner,
      /^\/\*! api-log-report, MIT\. Contains .*lit-html.*BSD-3-Clause.*THIRD-PARTY-NOTICES\.txt \*\/$/,
    );
  });

  it('has no code of other packages in its modules, whose licences it would have to bring', async () => {
    assert.doesNotMatch(await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8'), /^\S+ \d+\.\d+/m);
    assert.match(await readFile('dist/cdn/THIRD-PARTY-NOTICES.txt', 'utf8'), /^\S+ \d+\.\d+/m);
  });

  it('is of the version that it says it is', () => {
    assert.equal(VERSION, description.version);
  });
});
