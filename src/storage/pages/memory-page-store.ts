import { pageBytes } from './page-bytes.js';
import { pageKeyText } from './page-key.js';
import type { PageStore, StoredPage } from './page-store.js';

export const MEMORY_BYTES = 20_000_000;

/** Keeps pages as long as the page is open; beyond so many estimated bytes the ones used longest ago go. */
export const memoryPageStore = ({ bytes: most = MEMORY_BYTES }: { bytes?: number } = {}): PageStore => {
  // A Map keeps the order of insertion, so its first entry is the one used longest ago.
  const pages = new Map<string, StoredPage>();
  let bytes = 0;
  let clearings = 0;
  const forget = (text: string): void => {
    const page = pages.get(text);
    if (!page) return;
    pages.delete(text);
    bytes -= pageBytes(page);
  };
  const keep = (text: string, page: StoredPage): void => {
    forget(text);
    pages.set(text, page);
    bytes += pageBytes(page);
    for (const oldest of pages.keys()) {
      if (bytes <= most) break;
      forget(oldest);
    }
  };
  return {
    isOpen: true,
    get clearings() {
      return clearings;
    },
    read: async (key) => {
      const text = pageKeyText(key);
      const page = pages.get(text);
      if (page) keep(text, page);
      return page;
    },
    readLog: async (partition, source) =>
      [...pages.values()].filter(({ key }) => key.partition === partition && key.source === source),
    write: async (page) => keep(pageKeyText(page.key), page),
    clear: async (partition) => {
      clearings += 1;
      for (const [text, { key }] of pages)
        if (partition === undefined || key.partition === partition) forget(text);
    },
    flush: async () => undefined,
    close: () => pages.clear(),
  };
};
