import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { nextVersion, releasedChangelog } from '../../scripts/changelog.mjs';

const HEAD = '# Changelog\n\nAll notable changes.\n';

const SCRIPT = resolve('scripts/release.mjs');

/** Who commits, on a machine where nobody is set. */
const WRITER = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.test',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.test',
};

const release = (text: string): string => releasedChangelog(text, '1.2.0', '2026-11-29');

describe('a release', () => {
  it('counts the version on by a step, or takes one that is given', () => {
    assert.equal(nextVersion('0.1.9', 'patch'), '0.1.10');
    assert.equal(nextVersion('0.1.9', 'minor'), '0.2.0');
    assert.equal(nextVersion('0.1.9', 'major'), '1.0.0');
    assert.equal(nextVersion('0.1.9', '2.0.0-beta.1'), '2.0.0-beta.1');
    for (const step of ['', 'small', '1.2', '1.2.3 ', 'v1.2.3', 'constructor'])
      assert.throws(() => nextVersion('0.1.9', step), /not a step of a version/, step);
  });

  it('moves what is unreleased under its version and date, and leaves a place for what comes next', () => {
    const older = '\n## 1.1.0 - 2026-10-01\n\n- First.\n';
    assert.equal(
      release(`${HEAD}\n## Unreleased\n\n### Added\n\n- A timeline.\n${older}`),
      `${HEAD}\n## Unreleased\n\n## 1.2.0 - 2026-11-29\n\n### Added\n\n- A timeline.\n${older}`,
    );
    assert.equal(
      release(`${HEAD}\n## Unreleased\n\n- First.\n`),
      `${HEAD}\n## Unreleased\n\n## 1.2.0 - 2026-11-29\n\n- First.\n`,
    );
  });

  it('is refused where there is nothing to release, or the version is there already', () => {
    assert.throws(
      () => release(`${HEAD}\n## Unreleased\n\n## 1.1.0 - 2026-10-01\n\n- First.\n`),
      /nothing unreleased/,
    );
    assert.throws(() => release(`${HEAD}\n## Unreleased\n`), /nothing unreleased/);
    assert.throws(() => release(`${HEAD}\n## 1.1.0 - 2026-10-01\n`), /no "## Unreleased"/);
    assert.throws(
      () => release(`${HEAD}\n## Unreleased\n\n- New.\n\n## 1.2.0 - 2026-10-01\n\n- Old.\n`),
      /1\.2\.0 already/,
    );
  });

  describe('of a package', () => {
    let folder = '';
    const git = (...parameters: string[]) => run('git', parameters);
    const run = (command: string, parameters: readonly string[]) =>
      spawnSync(command, parameters, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...WRITER } });
    const released = (...options: string[]) => run(process.execPath, [SCRIPT, ...options]);
    const read = (name: string) => readFile(join(folder, name), 'utf8');

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'release-'));
      const scripts = { verify: 'node --version' };
      await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'a', version: '1.1.4', scripts }));
      await writeFile(join(folder, 'CHANGELOG.md'), `${HEAD}\n## Unreleased\n\n- A timeline.\n`);
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Begin');
    });

    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('is one commit and one tag, with the version in both files', async () => {
      const { status, stderr } = released('minor');
      assert.equal(status, 0, stderr);
      assert.match(await read('package.json'), /"version": ?"1\.2\.0"/);
      assert.match(
        await read('CHANGELOG.md'),
        /\n## Unreleased\n\n## 1\.2\.0 - \d{4}-\d\d-\d\d\n\n- A timeline\.\n$/,
      );
      assert.equal(git('log', '--format=%s').stdout, 'Release 1.2.0\nBegin\n');
      assert.equal(git('tag', '--list').stdout, 'v1.2.0\n');
      assert.equal(git('status', '--porcelain').stdout, '');
    });

    it('is only described in a dry run', async () => {
      const { stdout } = released('minor', '--dry-run');
      assert.match(stdout, /would: commit "Release 1\.2\.0" and tag v1\.2\.0\nNothing was changed\.\n$/);
      assert.equal(git('status', '--porcelain').stdout, '');
      assert.equal(git('log', '--format=%s').stdout, 'Begin\n');
    });

    it('is refused where the tree is not clean or the checks fail', async () => {
      await writeFile(join(folder, 'new.txt'), 'new');
      assert.match(released('minor').stderr, /The tree is not clean:\n\?\? new\.txt/);
      const scripts = { verify: 'node missing.mjs' };
      await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'a', version: '1.1.4', scripts }));
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Break');
      assert.match(released('minor').stderr, /npm run verify failed/);
      assert.equal(git('tag', '--list').stdout, '');
    });
  });
});
