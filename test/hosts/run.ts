/**
 * `npm run test:hosts`: the packed package in pages of every host that the docs name, installed and built as a stranger would,
 * and used in a real browser. Names of hosts as arguments run those alone. Needs npm's registry, so only a short form of it
 * is a part of continuous integration.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { checkPage } from './check-page.js';
import { checkTypes } from './check-types.js';
import { HOSTS, type Host } from './hosts.js';
import { serveHost } from './serve-host.js';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const ROOT = join(FOLDER, '../..');
const run = promisify(execFile);

const npm = async (folder: string, ...parts: string[]): Promise<string> => {
  try {
    const { stdout } = await run('npm', parts, { cwd: folder, maxBuffer: 64_000_000 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`npm ${parts.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
};

/** The package as it would be published. */
const pack = async (into: string): Promise<string> => {
  await npm(ROOT, 'run', '--silent', 'build');
  await npm(ROOT, 'pack', '--pack-destination', into, '--ignore-scripts');
  const [name] = (await readdir(into)).filter((file) => file.endsWith('.tgz'));
  return join(into, name!);
};

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

const tryHost = async (host: Host, tarball: string, work: string, pictures: string): Promise<string[]> => {
  const folder = join(work, host.name);
  const projects = join(FOLDER, 'projects');
  for (const path of host.shared ?? [])
    await cp(join(projects, path), join(folder, path.slice(path.indexOf('/'))), { recursive: true });
  await cp(join(projects, host.folder ?? host.name), folder, { recursive: true });
  await npm(folder, 'install', tarball, ...(host.install ?? []), ...QUIET);
  const faults = await checkTypes(host, folder);
  if (host.hasBuild) await npm(folder, 'run', 'build');
  const site = await serveHost(host, folder);
  const browser = await launch({ ...(await findBrowser()), headless: true });
  try {
    return [...faults, ...(await checkPage(browser, site, join(pictures, host.name)))];
  } finally {
    await browser.close();
    await site.close();
  }
};

const work = await mkdtemp(join(tmpdir(), 'hosts-'));
const pictures = process.env['PICTURES'] ?? join(work, 'pictures');
await mkdir(pictures, { recursive: true });
const wanted = process.argv.slice(2);
const hosts = HOSTS.filter(({ name, isShort }) =>
  wanted.includes('--short') ? isShort : wanted.length === 0 || wanted.includes(name),
);
const failures: string[] = [];
try {
  const tarball = await pack(work);
  for (const host of hosts) {
    const faults = await tryHost(host, tarball, work, pictures).catch((error: Error) => [error.message]);
    if (faults.length > 0) failures.push(host.name);
    console.log([`${faults.length > 0 ? 'not ok' : 'ok'} - ${host.name}`, ...faults].join('\n    '));
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
for (const name of failures) console.log(`failed: ${name}`);
console.log(`${hosts.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || hosts.length === 0 ? 1 : 0;
