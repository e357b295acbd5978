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
    watched.page.setDefaultTimeout(15_000);
    await watched.page.goto(address, { waitUntil: 'load' });
    return watched;
  }

  /** Closes the browser; the next page is opened by another one. */
  async close(): Promise<void> {
    const browser = await this.#browser;
    this.#browser = undefined;
    await browser?.close();
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
