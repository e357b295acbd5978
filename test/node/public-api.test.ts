import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ENTRIES } from '../../scripts/bundle-types.mjs';
import { apiDifference, keptApi, normalised, publicApi } from '../../scripts/public-api.mjs';

/** Entries whose types are not compared, with the reason. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
  './angular': 'written by a script from the properties of the element, which are compared',
};

const SAMPLE = `
import { LitElement } from 'lit';
/** A row. */
interface Row { readonly id: string; /** Unknown. */ readonly time?: number | undefined }
declare class Table extends LitElement { #private; private hidden; rows: readonly Row[]; open(row: Row): Promise<void> }
declare const Row$1: unique symbol;
declare const table_d_Table: typeof Table;
declare namespace table_d { export { table_d_Table as Table }; export type { Row as Row }; }
export { table_d as entry_table };
`;

/** The same declarations from files of other names, read in another order. */
const MOVED = `
import { LitElement } from 'lit';
declare const Row: unique symbol;
declare class Table extends LitElement {
  rows: readonly Row$1[];
  open(row: Row$1): Promise<void>;
}
/** A row of the table. */
interface Row$1 { readonly id: string; readonly time?: number | undefined }
declare const grid_d_Table: typeof Table;
declare namespace grid_d { export { grid_d_Table as Table }; export type { Row$1 as Row }; }
export { grid_d as entry_table };
`;

const changesOf = async (from: string, to: string): Promise<string[]> =>
  apiDifference(await normalised(SAMPLE), await normalised(SAMPLE.replace(from, to)));

describe('the public types', () => {
  it('are those that were accepted', async () => {
    const [kept, now] = [await keptApi(), await publicApi()];
    const changes = [...new Set([...Object.keys(kept), ...Object.keys(now)])].flatMap((name) =>
      apiDifference(kept[name], now[name]).map((line) => (line.startsWith(' ') ? line : `${name}: ${line}`)),
    );
    assert.equal(
      changes.join('\n'),
      '',
      'The public API changed. If that is meant: npm run api:update, and a line in CHANGELOG.md.',
    );
    assert.deepEqual(now, kept, 'Only the form of the files changed: npm run api:update.');
  });

  it('are compared for each entry of the package', async () => {
    const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as {
      exports: Record<string, string | { types: string }>;
    };
    const names = Object.keys(await keptApi());
    const missed = Object.entries(exports).filter(([entry, target]) => {
      if (typeof target === 'string' || NOT_COMPARED[entry]) return false;
      const [, folder, name] = /^\.\/(dist|typings)\/([\w-]+)\.d\.ts$/.exec(target.types) ?? [];
      return folder === 'dist' ? !ENTRIES.includes(name!) : !names.includes(`${name}.api.md`);
    });
    assert.deepEqual(missed, []);
  });

  it('report a member that changed its type, was added or removed, by the name of what it is in', async () => {
    assert.deepEqual(await changesOf('id: string', 'id: number'), [
      'interface Row$2 {',
      '  -   readonly id: string;',
      '  +   readonly id: number;',
    ]);
    assert.deepEqual(await changesOf('rows: readonly', 'columns: string[]; rows: readonly'), [
      'declare class Table extends LitElement {',
      '  +   columns: string[];',
    ]);
    assert.deepEqual(await changesOf('open(row: Row): Promise<void>', ''), [
      'declare class Table extends LitElement {',
      '  -   open(row: Row$2): Promise<void>;',
    ]);
    assert.deepEqual(await changesOf('export { table_d_Table as Table };', ''), [
      'declare namespace entry_table {',
      '  -   export { Table };',
    ]);
    assert.deepEqual(await changesOf('interface Row', 'type Text = string; interface Row'), [
      'type Text = string;',
      '  + type Text = string;',
    ]);
  });

  it('are the same whatever files they are in, and whatever comments say', async () => {
    assert.deepEqual(apiDifference(await normalised(SAMPLE), await normalised(MOVED)), []);
    assert.equal(await normalised(MOVED), await normalised(SAMPLE));
  });
});
