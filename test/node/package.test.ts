import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Package {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly sideEffects: string[];
  readonly main: string;
  readonly unpkg: string;
  readonly jsdelivr: string;
}

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const description = JSON.parse(await read('package.json')) as Package;

describe('the package', () => {
  it('pins every version, since npm on Node 20 otherwise takes older majors without a word', () => {
    const versions = Object.entries({ ...description.dependencies, ...description.devDependencies });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      [],
    );
  });

  it('lists what registers the tag as a side effect, or bundlers drop it', () => {
    for (const file of [description.main, description.unpkg, description.jsdelivr]) {
      assert.ok(description.sideEffects.includes(file), file);
    }
  });

  it('installs from any registry: the lock file records no download address', async () => {
    assert.doesNotMatch(await read('package-lock.json'), /"resolved"/);
  });
});
