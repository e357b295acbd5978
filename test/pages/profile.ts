import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { watchPage, type WatchedPage } from './watched-page.js';

/**
 * A browser with a profile on disk, as a reader has one: what is kept outlasts a page, a tab and the browser. Each
 * test gets a profile of its own.
 */
export class Profile {
  readonly #folder: string;
  #browser: Promise<Browser> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(address: string): Promise<WatchedPage> {
    const browser = await (this.#browser ??= this.#launch());
    const watched = await watchPage(await browser.newPage());
    watched.page.setDefaultTimeout(45_000);
    await watched.page.goto(address, { waitUntil: 'load' });
    return watched;
  }

  /** Closes the browser; the next page is opened by another one. */
  async close(): Promise<void> {
    const browser = await this.#browser;
    this.#browser = undefined;
    await browser?.close();
  }

  /** Ends all processes of the browser at once, as a machine does that runs out of memory or power. */
  async kill(): Promise<void> {
    const browser = await this.#browser;
    this.#browser = undefined;
    const main = browser?.process();
    if (!main?.pid) throw new Error('There is no browser to kill.');
    const ended = new Promise((resolve) => main.once('exit', resolve));
    // Puppeteer starts it as the first of a group of its own.
    process.kill(-main.pid, 'SIGKILL');
    await ended;
    // A browser that was ended so leaves what says that the profile is in use.
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      await rm(join(this.#folder, name), { force: true });
  }

  async #launch(): Promise<Browser> {
    return launch({
      ...(await findBrowser()),
      headless: true,
      userDataDir: this.#folder,
      // Puppeteer takes the way back out of its browsers; readers have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  }
}

export const useProfiles = () => {
  const open = new Map<Profile, string>();
  let parent = '';

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'profiles-'));
  });

  after(async () => {
    for (const profile of open.keys()) await profile.close();
    await rm(parent, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    async create(): Promise<Profile> {
      const folder = await mkdtemp(join(parent, 'profile-'));
      const profile = new Profile(folder);
      open.set(profile, folder);
      return profile;
    },
  };
};
