import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';

const FOLDER = 'dist/cdn';

/** Most bytes that the first rows may wait for, compressed. */
const MOST = 36_100;

/** A static import or export of a minified file: it is at its start, or behind a brace or a semicolon. */
const STATIC = /(?:\}\s*from|(?:^|[;}])import)\s*(['"`])\.\/([^'"`]+)\1/g;

const importsOf = (code: string): string[] => [...code.matchAll(STATIC)].map(([, , file]) => file!);

describe('what the first rows wait for', () => {
  let code = '';

  before(async () => {
    assert.ok(await buildIfStale());
    const [first, ...others] = importsOf(await readFile(`${FOLDER}/api-log-report.js`, 'utf8'));
    assert.deepEqual(others, []);
    code = await readFile(`${FOLDER}/${first}`, 'utf8');
  });

  it('is one file, since each further one would be asked for only when that is there', () => {
    assert.deepEqual(importsOf(code), []);
    assert.deepEqual(importsOf(`import{a}from"./late-1.js";${code}`), ['late-1.js']);
  });

  it(`is no more than ${MOST} bytes`, () => {
    const { length } = brotliCompressSync(code);
    assert.ok(length < MOST, String(length));
  });
});
