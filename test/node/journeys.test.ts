import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const STEP = /`([a-z0-9/-]+\.ts):(#?\w+)`/g;

/** Steps of the journeys that the code does not have. */
const missingSteps = async (page: string): Promise<string[]> => {
  const missing: string[] = [];
  for (const [step, file, name] of page.matchAll(STEP)) {
    const text = await readFile(`src/${file}`, 'utf8').catch(() => '');
    if (!new RegExp(`(?<![\\w.])${name}\\b\\s*[(:=<]`).test(text)) missing.push(step);
  }
  return missing;
};

describe('the journeys in src/README.md', () => {
  it('lead through code that is there', async () => {
    const page = await readFile('src/README.md', 'utf8');
    assert.ok([...page.matchAll(STEP)].length > 30);
    assert.deepEqual(await missingSteps(page), []);
  });

  it('would be noticed where one goes astray', async () => {
    const page = '`report/loader.ts:show` → `report/loader.ts:wander` → `report/elsewhere.ts:show`';
    assert.deepEqual(await missingSteps(page), ['`report/loader.ts:wander`', '`report/elsewhere.ts:show`']);
  });
});
