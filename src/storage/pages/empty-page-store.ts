import type { PageStore } from './page-store.js';

/** Keeps nothing: `cache="none"`. */
export const emptyPageStore: PageStore = {
  isOpen: true,
  clearings: 0,
  read: async () => undefined,
  readLog: async () => [],
  write: async () => undefined,
  clear: async () => undefined,
  flush: async () => undefined,
  close: () => undefined,
};
