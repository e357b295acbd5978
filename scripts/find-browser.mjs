/**
 * Finds the Chromium that tests drive: CHROME_PATH, else one that the system has, else the one that a dev
 * dependency carries, so that `npm ci && npm test` needs nothing but Node. BROWSER=packaged forces the last.
 */
import { existsSync } from 'node:fs';
import { packagedBrowser } from './packaged-browser.mjs';

const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What every test browser is started with: no sandbox (root has none), and no talking to the outside. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // The shared memory of a container is often 64 MB, which a large page outgrows.
  '--disable-dev-shm-usage',
];

/** The options that puppeteer's `launch` needs. */
export const findBrowser = async (environment = process.env) => {
  const found = environment.BROWSER === 'packaged' ? undefined : installedBrowser(environment);
  const { executablePath, env } = found ? { executablePath: found } : await packagedBrowser();
  return { executablePath, args: BROWSER_ARGUMENTS, ...(env && { env }) };
};

const installedBrowser = ({ CHROME_PATH: chosen }) => {
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which is not there.`);
  return chosen || SYSTEM_PLACES.find((place) => existsSync(place));
};
