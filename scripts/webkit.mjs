/** WebKitGTK for the browser test runner, through its own WebDriver; a reason in words where a part is missing. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const PORT = 4568;
const DISPLAY = '/usr/bin/xvfb-run';
const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

const loadLauncher = () => import('@web/test-runner-webdriver').catch(() => null);

/** On a display of its own; the whole group ends with the test run, or the display would stay behind. */
const startDriver = () => {
  const driver = spawn(DISPLAY, ['-a', DRIVER, `--port=${PORT}`], { detached: true, stdio: 'ignore' });
  process.on('exit', () => {
    try {
      process.kill(-driver.pid);
    } catch {
      // It has ended by itself.
    }
  });
};

export const webkit = async () => {
  const binary = BROWSERS.find((place) => existsSync(place));
  if (!binary || !existsSync(DRIVER) || !existsSync(DISPLAY)) {
    return { missing: 'WebKitGTK is not installed (webkit2gtk-driver, xvfb, xauth)' };
  }
  const module = await loadLauncher();
  if (!module) return { missing: 'the package @web/test-runner-webdriver is not installed' };
  startDriver();
  const launcher = module.webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: 'localhost',
    port: PORT,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  // The driver knows one session at a time.
  launcher.concurrency = 1;
  return { launcher };
};
