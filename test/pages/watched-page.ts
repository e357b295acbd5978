import type { Page } from 'puppeteer-core';
import { testClockScript } from '../../scripts/test-clock.mjs';

/** A page, and what went wrong on it that no assertion would see. */
export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, rejections that nobody handled, and errors written to the console. */
  readonly errors: string[];
  /** Addresses asked for. */
  readonly requests: string[];
  /** Those of them that are outside of the page's own host. */
  readonly foreignRequests: string[];
  /** What the page's policy refused, on the page and on those that it opened. */
  readonly violations: string[];
  /** Dialogs and other signs that a script out of the data was run. */
  readonly scriptRuns: string[];
}

/** A request that failed or was refused, written by the browser itself; the report can do nothing about it. */
const FAILED_LOAD = 'Failed to load resource';

/** The errors that the report is to blame for. */
export const ownErrors = ({ errors }: WatchedPage): string[] =>
  errors.filter((error) => !error.startsWith(FAILED_LOAD));

/** Sent into each page before its own scripts. Windows that the page opens are watched and do not print. */
const tripwires = `
  ${testClockScript}
  // tsx wraps functions that have names in a helper, which a function sent into the page would look for there.
  globalThis.__name = (value) => value;
  {
    const watch = (opened) => {
      opened.addEventListener('securitypolicyviolation', (event) =>
        noteViolation(event.violatedDirective + ' ' + (event.blockedURI || event.sample)), true);
      for (const name of ['alert', 'confirm', 'prompt'])
        opened[name] = (text) => void noteScriptRun(name + ' ' + text);
      Object.defineProperty(opened, '__pwn', { set: () => noteScriptRun('__pwn') });
    };
    watch(window);
    const open = window.open.bind(window);
    window.open = (...parameters) => {
      const opened = open(...parameters);
      if (opened) {
        watch(opened);
        opened.print = () => (opened.isPrinted = true);
        window.openedPages = [...(window.openedPages ?? []), opened];
      }
      return opened;
    };
  }`;

/** Watches a page from before its first script on. */
export const watchPage = async (page: Page): Promise<WatchedPage> => {
  const watched: WatchedPage = {
    page,
    errors: [],
    requests: [],
    foreignRequests: [],
    violations: [],
    scriptRuns: [],
  };
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && watched.errors.push(message.text()));
  page.on('dialog', (dialog) => {
    watched.scriptRuns.push(`${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!protocol.startsWith('http')) return;
    watched.requests.push(request.url());
    if (hostname !== 'localhost') watched.foreignRequests.push(request.url());
  });
  await page.exposeFunction('noteViolation', (text: string) => void watched.violations.push(text));
  await page.exposeFunction('noteScriptRun', (text: string) => void watched.scriptRuns.push(text));
  await page.evaluateOnNewDocument(tripwires);
  return watched;
};

/** Requests that are for none of the paths, nor for anything below one that ends with a slash. */
export const unexpectedRequests = ({ requests }: WatchedPage, paths: readonly string[]): string[] =>
  requests.filter((address) => {
    const { pathname } = new URL(address);
    return !paths.some((path) => pathname === path || (path.endsWith('/') && pathname.startsWith(path)));
  });
