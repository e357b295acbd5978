/**
 * `npm test`: the tests that run in a browser and those that run under Node, and one last line that adds them up.
 * Arguments choose test files by a part of their path: `npm test -- test/kinds/status.test.ts`, `npm test -- kinds`; one that begins
 * with `!` leaves files out: `npm test -- '!node/types'`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTests } from './find-tests.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { runBrowserTests, runNodeTests } from './test-runners.mjs';

const options = process.argv.slice(2);
const allEngines = options.includes('--all-engines');
const parts = options.filter((option) => !option.startsWith('--'));
const results = await mkdtemp(join(tmpdir(), 'test-results-'));

const counts = [];
try {
  const tests = await findTests(parts);
  // In a run of everything a runner without tests is a fault, and says so itself.
  const isNeeded = (files) => parts.length === 0 || files.length > 0;
  if (isNeeded(tests.browser)) counts.push(await runBrowserTests(tests.browser, results, allEngines));
  // Without a build of today there is nothing to open; one failure stands for all of the pages.
  const isBuilt = tests.pages.length === 0 || (await buildIfStale());
  if (!isBuilt) counts.push({ passed: 0, failures: ['npm run build'] });
  const nodeTests = [...tests.node, ...(isBuilt ? tests.pages : [])];
  if (isNeeded(nodeTests)) counts.push(await runNodeTests(nodeTests, results));
} catch (error) {
  counts.push({ passed: 0, failures: [error instanceof Error ? error.message : String(error)] });
} finally {
  await rm(results, { recursive: true, force: true });
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failures = counts.flatMap((count) => count.failures);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
