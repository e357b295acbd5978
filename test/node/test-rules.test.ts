import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { SourceFile } from '../support/source-text.js';
import { earlyReturnFaults, timingFaults } from '../support/test-rules.js';

/** Files that hold what the rules forbid, since they say so. */
const OWN = ['test/node/test-rules.test.ts', 'test/support/test-rules.ts'];

const file = (text: string, path = 'test/element/table.test.ts'): SourceFile => ({ path, text });

interface Rule {
  readonly name: string;
  readonly faults: (source: SourceFile) => string[];
  readonly bad: readonly SourceFile[];
  readonly good: readonly SourceFile[];
}

const rules: Rule[] = [
  {
    name: 'no test asserts a duration, or sleeps in place of an event',
    faults: timingFaults,
    bad: [
      file('const started = performance.now();'),
      file('assert.ok(Date.now() - begun >= 75);'),
      file('expect(Date.now() - at).to.be.lessThan(50);'),
      file('const took = Date.now() - startedAt;'),
      file('expect(page.fetchedAt).to.be.closeTo(Date.now(), 2000);'),
      file('await new Promise((resolve) => setTimeout(resolve, 200));\n    expect(asked).to.equal(known);'),
      file('await new Promise((done) => setTimeout(() => done(), 1_500));\n  assert.equal(asked, 1);'),
      file('console.time("reading");'),
    ],
    good: [
      file('const limit = performance.now() + PATIENCE;', 'test/support/until.ts'),
      file('await store.write(storedPage({}, { fetchedAt: Date.now() - HOUR }));'),
      file('// performance.now() is for benchmarks\nawait time.pass(200);\nexpect(asked).to.equal(1);'),
      file('await new Promise((resolve) => setTimeout(resolve, 20));\nreturn json([row]);'),
    ],
  },
  {
    name: 'no test returns before it asserts anything',
    faults: earlyReturnFaults,
    bad: [
      file('it(`draws ${key}`, () => { if (!kind.cell) return; expect(kind.cell).to.exist; });'),
      file("it('draws', async function () { if (!kind.cell) { return; } expect(1).to.equal(1); });"),
      file(
        "describe('all', () => { for (const one of all) test(one.name, () => { if (one.skip) return; assert(one); }); });",
      ),
    ],
    good: [
      file(
        "it('draws', () => { expect(kind).to.exist; if (!kind.cell) return; expect(kind.cell).to.exist; });",
      ),
      file(
        "it('draws', () => { const check = (value) => { if (!value) return; expect(value); }; all.forEach(check); });",
      ),
      file("it('draws', () => fc.assert(fc.property(part, (one) => { if (!one) return; expect(one); })));"),
      file('const draw = () => { if (!kind.cell) return; };'),
    ],
  },
];

describe('the tests', () => {
  let files: SourceFile[] = [];

  before(async () => {
    const names = (await readdir('test', { recursive: true }))
      .filter((name) => name.endsWith('.ts') && !/node_modules|hosts\/projects/.test(name))
      .map((name) => `test/${name}`)
      .filter((name) => !OWN.includes(name));
    files = await Promise.all(names.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
    assert.ok(files.length > 100);
  });

  for (const { name, faults, bad, good } of rules) {
    it(`keep the rule: ${name}`, () => {
      assert.deepEqual(files.flatMap(faults), []);
    });

    it(`would show a breach: ${name}`, () => {
      for (const source of bad) assert.equal(faults(source).length, 1, source.text);
    });

    it(`have no false alarm: ${name}`, () => {
      assert.deepEqual(good.flatMap(faults), []);
    });
  }
});
