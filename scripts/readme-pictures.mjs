/** `npm run readme-pictures`: takes the pictures of the README anew, of a story with fixed rows, light and dark. */
import { writeFile } from 'node:fs/promises';
import { pictureOf, withStories } from './story-pictures.mjs';

const STORY = 'Report: English';
const [WIDTH, HEIGHT] = [1200, 640];

/** Makes the report as high as the picture, with the columns that say most, and opens a call that failed. */
const openFailed = async (height) => {
  const report = globalThis.document.querySelector('api-log-report');
  report.style.setProperty('--api-log-height', `${height}px`);
  report.columns = ['dateTime', 'status', 'time', 'method', 'url', 'client'];
  await report.updateComplete;
  const [, failed] = report.shadowRoot.querySelectorAll('tr[part~="row-error"]');
  failed
    .querySelector('td')
    .dispatchEvent(new globalThis.MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
};

const showsDetails = () =>
  globalThis.document.querySelector('api-log-report').shadowRoot.querySelector('.details h3') !== null;

await withStories(async (page) => {
  for (const scheme of ['light', 'dark']) {
    const size = { scheme, width: WIDTH, height: HEIGHT };
    await pictureOf(page, STORY, size);
    await page.evaluate(openFailed, HEIGHT);
    await page.waitForFunction(showsDetails);
    await page.waitForNetworkIdle();
    const picture = await page.screenshot();
    const path = `demo/pictures/report-${scheme}.png`;
    await writeFile(new URL(`../${path}`, import.meta.url), picture);
    console.log(`${path}: ${Math.round(picture.length / 1000)} kB`);
  }
});
