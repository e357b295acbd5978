import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, it } from 'node:test';

const PAGES = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'CONTRIBUTING.md', 'llms.txt'];

/** Written by the build, and part of the package. */
const MADE = new Set(['custom-elements.json', 'mapping.schema.json']);

/** Relative links of a page that lead to no file. */
const deadLinks = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.split('#')[0]!)
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !MADE.has(target) && !existsSync(target));

/** Pictures that a page shows: of `<img>`, and of `<source>` for another colour scheme. */
const picturesIn = (text: string): string[] =>
  [...text.matchAll(/\s(?:src|srcset)="([^"]+\.png)"/g)].map(([, path]) => path!);

const MOST_BYTES = 150_000;

/** What is wrong with a picture; null where nothing is. */
const pictureFault = async (path: string): Promise<string | null> => {
  if (!existsSync(path)) return `${path} is missing`;
  const { size } = await stat(path);
  return size > MOST_BYTES ? `${path} has ${size} bytes` : null;
};

/** Pages of the docs by their path, with the id that the Storybook gives them. */
const docsPages = async (): Promise<Map<string, string>> => {
  const names = (await readdir('stories/docs', { recursive: true })).filter((name) => name.endsWith('.mdx'));
  const pages = names.map(async (name): Promise<[string, string]> => {
    const path = `stories/docs/${name.replaceAll('\\', '/')}`;
    const [, title = ''] = /<Meta title="([^"]+)"/.exec(await readFile(path, 'utf8')) ?? [];
    const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return [path, `${id}--docs`];
  });
  return new Map(await Promise.all(pages));
};

describe('links of the docs', () => {
  for (const page of PAGES)
    it(`lead to files from ${page}`, async () => {
      assert.deepEqual(deadLinks(await readFile(page, 'utf8')), []);
    });

  it('lead to pages of the Storybook', async () => {
    const pages = await docsPages();
    const ids = new Set(pages.values());
    for (const path of pages.keys()) {
      const text = await readFile(path, 'utf8');
      const targets = [...text.matchAll(/\?path=\/docs\/([\w-]+)/g)].map(([, id]) => id!);
      assert.deepEqual(
        targets.filter((id) => !ids.has(id)),
        [],
        path,
      );
    }
  });

  it('are noticed where they lead nowhere', () => {
    assert.deepEqual(deadLinks('[a](README.md) [b](no/such.md#x) [c](https://example.com) [d](#e)'), [
      'no/such.md',
    ]);
  });
});

describe('the README', () => {
  it('shows pictures that are there and small, light and dark', async () => {
    const pictures = picturesIn(await readFile('README.md', 'utf8'));
    assert.deepEqual(pictures, ['demo/pictures/report-dark.png', 'demo/pictures/report-light.png']);
    for (const path of pictures) assert.equal(await pictureFault(path), null);
    assert.equal(await pictureFault('demo/pictures/none.png'), 'demo/pictures/none.png is missing');
    assert.match((await pictureFault('package-lock.json'))!, /has \d+ bytes/);
  });

  it('has the commands that a reader tries first', async () => {
    const [, block = ''] = /^```sh\n([\s\S]*?)^```/m.exec(await readFile('README.md', 'utf8')) ?? [];
    const commands = block.split('\n').map((line) => line.split('#')[0]!.trim());
    assert.deepEqual(commands.filter(Boolean), ['npm ci && npm start', 'npm ci && npm test']);
  });

  it('is short', async () => {
    const lines = (await readFile('README.md', 'utf8')).split('\n');
    assert.ok(lines.length < 200, `${lines.length} lines`);
  });
});

describe('llms.txt', () => {
  it('lists every page of the docs but the introduction and the API, which is made from the manifest', async () => {
    const text = await readFile('llms.txt', 'utf8');
    const missing = [...(await docsPages()).keys()].filter((path) => !text.includes(`(${path})`));
    assert.deepEqual(missing.sort(), ['stories/docs/introduction.mdx', 'stories/docs/reference/api.mdx']);
  });
});
