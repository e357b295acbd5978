/**
 * Opens each page of the docs, as `npm run build-storybook` built it, in a browser: light and dark, wide and at 360 px. Each has to be
 * free of faults that axe finds, to be no wider than the screen, and to have links that lead somewhere; the API page has to name all
 * that the manifest names. `PICTURES=folder` keeps a screenshot of each. A page with known faults shows first that they are found.
 */
/* global document, innerWidth -- of the pages that are opened */
import { readFile, mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';

const ROOT = 'storybook-static';
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

const serve = async () => {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = join(ROOT, normalize(decodeURIComponent(pathname)));
    const content = await readFile(file).catch(() => null);
    response.writeHead(content ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(content ?? 'Not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

const axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe says of the page, and where. */
const axeFaults = async (page) => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document.body, {
      resultTypes: ['violations'],
      // The page is shown in a frame: landmarks around it are the book's own.
      rules: { region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.split('\n')[1] ?? ''}`,
        ),
    );
  });
};

/** What is wider than the window, unless it scrolls by itself. */
const tooWide = (page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth + 1
      ? [`the page is ${document.documentElement.scrollWidth} px wide in ${innerWidth}`]
      : [],
  );

/** Addresses of the links in the text, without those to other sites. */
const linksOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sbdocs-content a[href]')].map((link) => link.getAttribute('href')),
  );

/** Why a link leads nowhere; null where it does. */
const linkFault = async (page, href, ids, origin) => {
  const id = /[?&]path=\/(?:docs|story)\/([^&#]+)/.exec(href)?.[1];
  if (id) return ids.has(id) ? null : `${href}: there is no such page`;
  if (href.startsWith('#')) {
    const isThere = await page.evaluate(
      (name) => document.getElementById(name) !== null,
      decodeURIComponent(href.slice(1)),
    );
    return isThere ? null : `${href}: there is no such heading`;
  }
  if (/^https?:/.test(href)) return null;
  const answer = await fetch(new URL(href, `${origin}/iframe.html`));
  return answer.ok ? null : `${href}: ${answer.status}`;
};

/** Names of the manifest that the text lacks. */
const unnamed = async (page) => {
  const { modules } = JSON.parse(await readFile('custom-elements.json', 'utf8'));
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  const lists = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];
  const names = lists.flatMap((list) => element[list].map(({ name }) => name));
  const codes = await page.evaluate(() =>
    [...document.querySelectorAll('td code')].map((code) => code.textContent),
  );
  const said = new Set(codes.map((code) => code.replace(/\(.*\)$/, '')));
  return names
    .filter((name) => !said.has(name))
    .map((name) => `"${name}" of the manifest is not on the page`);
};

const open = async (page, address) => {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector('.sbdocs-content h1', { timeout: 30_000 });
  // Reports on the page have their rows, and code its colours.
  await showFindings(page);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('api-log-report')].every((one) =>
        one.shadowRoot?.querySelector('[role="row"] [role="gridcell"], [role="row"] [role="rowheader"]'),
      ) && [...document.querySelectorAll('.docs-file')].every((one) => one.querySelector('pre')),
    { timeout: 30_000 },
  );
};

/** On the page of the doctor, its findings: they are what is to be looked at. */
const showFindings = async (page) => {
  const button = await page.$('.docs-doctor button[type="button"]');
  if (!button) return;
  await button.click();
  await page.waitForSelector('.docs-doctor li.warning em', { timeout: 30_000 });
  await page.waitForFunction(() =>
    document.querySelector('.docs-doctor [role="status"]').textContent.startsWith('Done'),
  );
};

const setScheme = (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

/** A page with one fault of each kind: a check that does not find them finds nothing. */
const twinFaults = async (page, ids, origin) => {
  await page.setContent(
    '<main class="sbdocs-content"><h1>Twin</h1><input><a href="?path=/docs/nowhere--docs">x</a><p style="width:3000px">wide</p></main>',
  );
  const [link] = await linksOf(page);
  return {
    axe: (await axeFaults(page)).length > 0,
    width: (await tooWide(page)).length > 0,
    link: (await linkFault(page, link, ids, origin)) !== null,
    api: (await unnamed(page)).length > 0,
  };
};

const { entries } = JSON.parse(await readFile(join(ROOT, 'index.json'), 'utf8'));
const ids = new Set(Object.keys(entries));
/** Parts of ids of the pages to open: all, where none are given. */
const wanted = process.argv.slice(2);
const docs = Object.values(entries).filter(
  ({ type, id }) => type === 'docs' && (wanted.length === 0 || wanted.some((part) => id.includes(part))),
);
const pictures = process.env.PICTURES;
if (pictures) await mkdir(pictures, { recursive: true });

const { origin, close } = await serve();
const browser = await puppeteer.launch(await findBrowser());
const faults = [];
try {
  const page = await browser.newPage();
  await page.setViewport(WIDE);
  for (const [guard, isFound] of Object.entries(await twinFaults(page, ids, origin)))
    if (!isFound) faults.push(`the page with known faults: ${guard} found nothing`);

  for (const { id } of docs) {
    const address = `${origin}/iframe.html?viewMode=docs&id=${id}`;
    const look = async (name) => {
      if (pictures) await page.screenshot({ path: join(pictures, `${id}-${name}.png`), fullPage: true });
    };
    const found = [];
    await page.setViewport(WIDE);
    await setScheme(page, 'light');
    await open(page, address);
    found.push(...(await axeFaults(page)));
    for (const href of new Set(await linksOf(page))) {
      const fault = await linkFault(page, href, ids, origin);
      if (fault) found.push(fault);
    }
    if (id === 'reference-api--docs') found.push(...(await unnamed(page)));
    await look('light');
    await page.setViewport(NARROW);
    found.push(...(await tooWide(page)));
    await look('narrow');
    await setScheme(page, 'dark');
    await page.setViewport(WIDE);
    await open(page, address);
    found.push(...(await axeFaults(page)).map((fault) => `dark: ${fault}`));
    await look('dark');
    faults.push(...found.map((fault) => `${id}: ${fault}`));
  }
} finally {
  await browser.close();
  close();
}
if (docs.length < 20 && wanted.length === 0) faults.push(`only ${docs.length} pages were found`);
console.log(faults.join('\n') || `${docs.length} pages of the docs are sound.`);
process.exitCode = faults.length > 0 ? 1 : 0;
