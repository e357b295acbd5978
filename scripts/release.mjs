/**
 * `npm run release -- minor`: makes a version out of what is unreleased. It looks whether the tree is clean and runs all checks;
 * then it writes version and changelog, commits and tags. Nothing is pushed: `git push --follow-tags` publishes, by
 * `.github/workflows/release.yml`. With `--dry-run` it says what it would do, and changes nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { nextVersion, releasedChangelog } from './changelog.mjs';

const options = process.argv.slice(2);
const isDry = options.includes('--dry-run');
const [step] = options.filter((option) => !option.startsWith('--'));

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const run = (command, parameters, settings = {}) => {
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8', ...settings });
  if (status !== 0) fail(`${command} ${parameters.join(' ')} failed.`);
  return stdout;
};

/** A step that changes something; in a dry run it is only named. */
const perform = async (name, work) => {
  console.log(isDry ? `would: ${name}` : name);
  if (!isDry) await work();
};

if (!step) fail('Which version? npm run release -- major | minor | patch | 1.2.3 [--dry-run]');

const packageText = await readFile('package.json', 'utf8');
const { version } = JSON.parse(packageText);
const changelog = await readFile('CHANGELOG.md', 'utf8');

let next = '';
let released = '';
try {
  next = nextVersion(version, step);
  released = releasedChangelog(changelog, next, new Date().toISOString().slice(0, 10));
} catch (error) {
  fail(error.message);
}

const dirty = run('git', ['status', '--porcelain']).trim();
if (dirty && !isDry) fail(`The tree is not clean:\n${dirty}`);
if (dirty) console.log(`would stop: the tree is not clean:\n${dirty}`);

await perform('run all checks: npm run verify', () => run('npm', ['run', 'verify'], { stdio: 'inherit' }));
await perform(`set the version in package.json and package-lock.json: ${version} becomes ${next}`, () =>
  run('npm', ['version', next, '--no-git-tag-version', '--ignore-scripts']),
);
await perform(`put what is unreleased in CHANGELOG.md under ${next}`, () =>
  writeFile('CHANGELOG.md', released),
);
await perform(`commit "Release ${next}" and tag v${next}`, () => {
  run('git', ['commit', '--quiet', '--all', '--message', `Release ${next}`]);
  run('git', ['tag', '--annotate', `v${next}`, '--message', `Release ${next}`]);
});
console.log(isDry ? 'Nothing was changed.' : 'Publish it with: git push --follow-tags');
