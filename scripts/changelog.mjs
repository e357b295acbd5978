/** What a release does to the changelog, and to a version number. */

const UNRELEASED = '## Unreleased';

/**
 * The version after another one.
 *
 * @param {string} version As in package.json.
 * @param {string} step `major`, `minor` or `patch`, or a version of its own.
 */
export const nextVersion = (version, step) => {
  const [major, minor, patch] = version.split('.').map(Number);
  const steps = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  };
  const next = Object.hasOwn(steps, step) ? steps[step] : step;
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(next))
    throw new Error(`"${step}" is not a step of a version: major, minor, patch, or a version such as 1.2.3.`);
  return next;
};

/**
 * The changelog with what is unreleased under a version and its date, and an empty place for what comes next.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} date As ISO 8601, `2026-11-29`.
 */
export const releasedChangelog = (text, version, date) => {
  const start = text.split('\n').indexOf(UNRELEASED);
  if (start < 0) throw new Error(`CHANGELOG.md has no "${UNRELEASED}".`);
  if (text.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has a version ${version} already.`);
  const lines = text.split('\n');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  const changes = (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
  if (changes === '') throw new Error('CHANGELOG.md has nothing unreleased.');
  const older = end < 0 ? '' : `\n${rest.slice(end).join('\n').trim()}\n`;
  return `${lines.slice(0, start).join('\n')}\n${UNRELEASED}\n\n## ${version} - ${date}\n\n${changes}\n${older}`;
};
