/** Firefox for the browser test runner, over WebDriver BiDi; a reason in words where it is not installed. */
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';

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
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    // Its pages share one profile, so only one may be at work.
    concurrency: 1,
  });
  launcher.name = 'Firefox';
  return { launcher };
};
