/** Firefox for the browser test runner, over WebDriver BiDi; a reason in words where it is not installed. */
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { withFreshPages } from './fresh-pages.mjs';

const SYSTEM_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export const firefox = () => {
  const executablePath = process.env.FIREFOX_PATH || SYSTEM_PLACES.find((place) => existsSync(place));
  if (!executablePath)
    return { missing: 'Firefox is not installed (firefox-esr), nor named by FIREFOX_PATH' };
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath, headless: true },
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    concurrency: 3,
  });
  launcher.name = 'Firefox';
  return { launcher: withFreshPages(launcher) };
};
