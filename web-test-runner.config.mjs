import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CodeCoverage } from './scripts/code-coverage.mjs';
import { countBrowserTests } from './scripts/count-browser-tests.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import { forcedColorsCommand } from './scripts/forced-colors-command.mjs';
import { withFreshPages } from './scripts/fresh-pages.mjs';
import { testClockScript } from './scripts/test-clock.mjs';
import { viteMiddleware } from './scripts/vite-middleware.mjs';

/** Given by scripts/test.mjs; without them the runner was started by hand. */
const { TEST_FILES, TEST_RESULTS, PROPERTY_SEED, COVERAGE } = process.env;

/** COVERAGE=1 counts what the tests ran of src. */
const coverage = COVERAGE === '1' ? new CodeCoverage() : null;

/** A page in a profile of its own, which thinks it has the focus. */
const createPage = async ({ browser }) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await coverage?.start(page);
  return page;
};

const launcher = chromeLauncher({ launchOptions: await findBrowser(), createPage });

export default {
  rootDir: import.meta.dirname,
  // test/pages and test/node run under Node's own test runner.
  files: TEST_FILES ? JSON.parse(TEST_FILES) : ['test/**/*.test.ts', '!test/pages/**', '!test/node/**'],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html>
      <head><script>${testClockScript}; propertySeed = ${Number(PROPERTY_SEED ?? NaN)};</script></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
  middleware: [await viteMiddleware()],
  plugins: [forcedColorsCommand()],
  browsers: [withFreshPages(launcher, (page) => coverage?.add(page))],
  // Tests wait more than they work: two cores have time for a third file.
  concurrency: 3,
  // None of these is a measure of speed: on a machine that does much else, all takes many times as long.
  testFramework: { config: { ui: 'bdd', timeout: '60000' } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  reporters: [
    defaultReporter(),
    ...(TEST_RESULTS ? [countBrowserTests(TEST_RESULTS)] : []),
    ...(coverage ? [{ onTestRunFinished: () => console.log(coverage.text) }] : []),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
