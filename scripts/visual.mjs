/**
 * `npm run visual`: compares pictures of some stories, in light, dark and narrow, with those in `test/visual/baselines`;
 * `npm run visual:update` makes these anew. Letters look otherwise in every browser and with other fonts, so pictures are only
 * compared in the packaged browser of the version that made them, and where text is as wide as it was then.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { MOST_UNLIKE, unlikeness } from './picture-difference.mjs';
import { pictureOf, withStories } from './story-pictures.mjs';

const STORIES = [
  'Report: English',
  'Search: Open',
  'Details: Open',
  'Actions: Menu',
  'States: Empty',
  'Table: FewColumns',
  'Theming: Brand',
];

const LOOKS = [
  { look: 'light', scheme: 'light', width: 1000 },
  { look: 'dark', scheme: 'dark', width: 1000 },
  { look: 'narrow', scheme: 'light', width: 360 },
];

const HEIGHT = 640;

const root = new URL('../', import.meta.url);
const BASELINES = new URL('test/visual/baselines/', root);
const MADE_WITH = new URL('made-with.json', BASELINES);
const FAILED = new URL('node_modules/.cache/visual/', root);

const isUpdate = process.argv.includes('--update');

const takePictures = async (page) => {
  const pictures = new Map();
  for (const { look, scheme, width } of LOOKS) {
    for (const title of STORIES) {
      const name = `${title.replace(/\W+/g, '-').toLowerCase()}-${look}.png`;
      pictures.set(name, await pictureOf(page, title, { scheme, width, height: HEIGHT }));
    }
  }
  return pictures;
};

const update = async (pictures, madeWith) => {
  await rm(BASELINES, { recursive: true, force: true });
  await mkdir(BASELINES, { recursive: true });
  for (const [name, picture] of pictures) await writeFile(new URL(name, BASELINES), picture);
  await writeFile(MADE_WITH, `${JSON.stringify(madeWith, null, 2)}\n`);
  const bytes = [...pictures.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`${pictures.size} pictures, ${Math.round(bytes / 1000)} kB, in test/visual/baselines.`);
};

const compare = async (pictures) => {
  const kept = (await readdir(BASELINES)).filter((name) => name.endsWith('.png'));
  const faults = [];
  await rm(FAILED, { recursive: true, force: true });
  await mkdir(FAILED, { recursive: true });
  for (const name of new Set([...kept, ...pictures.keys()])) {
    const after = pictures.get(name);
    const before = await readFile(new URL(name, BASELINES)).catch(() => undefined);
    if (!after || !before) {
      faults.push(`${name}: ${after ? 'is new' : 'is of no story any more'}`);
      continue;
    }
    const { part, picture } = unlikeness(before, after);
    if (part <= MOST_UNLIKE) continue;
    faults.push(`${name}: ${(part * 100).toFixed(2)} % of its pixels are unlike`);
    await writeFile(new URL(name, FAILED), after);
    if (picture) await writeFile(new URL(name.replace('.png', '-difference.png'), FAILED), picture);
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0)
    console.error('See node_modules/.cache/visual. Where they are as they should be: npm run visual:update');
  else console.log(`${pictures.size} pictures are as they were.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
};

await withStories(async (page, browser) => {
  const madeWith = {
    browser: await browser.version(),
    text: await page.evaluate(() => globalThis.fingerprint()),
  };
  const known = await readFile(MADE_WITH, 'utf8').then(JSON.parse, () => null);
  const isSame = known !== null && known.browser === madeWith.browser && known.text === madeWith.text;
  if (isUpdate) await update(await takePictures(page), madeWith);
  else if (isSame) await compare(await takePictures(page));
  else console.log('Pictures were not compared: they were made by another browser, or with other fonts.');
});
