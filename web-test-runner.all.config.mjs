/** The same tests in every engine that this machine has; what it has not is said, not hidden. */
import { firefox } from './scripts/firefox.mjs';
import { webkit } from './scripts/webkit.mjs';
import inChromium from './web-test-runner.config.mjs';

const others = [firefox(), await webkit()];
for (const { missing } of others) if (missing) console.warn(`Skipped: ${missing}.`);

export default {
  ...inChromium,
  browsers: [...inChromium.browsers, ...others.flatMap(({ launcher }) => launcher ?? [])],
  concurrentBrowsers: 1,
};
