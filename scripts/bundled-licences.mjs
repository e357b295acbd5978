/**
 * What the files for plain pages owe to those whose code they contain: a banner that names them, and a file beside them with
 * the whole of their licences, as BSD-3-Clause, MIT and Apache-2.0 ask for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'NOTICE'];

/** The folder of the package that a module is of; null for our own and for helpers of the bundler. */
const folderOf = (id) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0] ?? null;

const foldersOf = (ids) => [...new Set(ids.map(folderOf).filter(Boolean))].sort();

const describe = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = FILES.map((file) => join(folder, file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} has no licence to reproduce.`);
  const [holder = ''] =
    /^.*copyright \(c\).*$/im.exec(texts.at(-1)) ?? /^.*copyright .*$/im.exec(texts[0]) ?? [];
  return { name, version, license, holder: holder.trim().replace(/\.? All rights reserved\.?$/i, ''), texts };
};

/** For each file: whose code it contains. Behind the minifier, which would take a comment away. */
export const licenceBanner = ({ moduleIds }) => {
  const packages = foldersOf(moduleIds).map(describe);
  if (packages.length === 0) return '/*! api-log-report, MIT */';
  const byHolder = new Map();
  for (const { name, license, holder } of packages) {
    const key = `${license}, ${holder}`;
    byHolder.set(key, [...(byHolder.get(key) ?? []), name]);
  }
  const parts = [...byHolder].map(([terms, names]) => `${names.join(', ')} (${terms})`);
  return `/*! api-log-report, MIT. Contains ${parts.join('; ')}. Licences: ${NOTICES} */`;
};

/** Writes the licences of all that a build contains. */
export const licenceNotices = () => ({
  name: 'licence-notices',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const notices = foldersOf(ids)
      .map(describe)
      .map(({ name, version, license, texts }) => [`${name} ${version} (${license})`, ...texts].join('\n\n'));
    const head = 'The files in this folder contain code of these packages, under these licences.';
    this.emitFile({
      type: 'asset',
      fileName: NOTICES,
      source: `${[head, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
    });
  },
});
