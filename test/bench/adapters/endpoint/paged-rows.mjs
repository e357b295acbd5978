import { fetchPage } from './fetch-page.mjs';

const SIZE = 100;

/** Rows by index: answers those that are held, and asks for the page of any other. */
export const pagedRows = (changed) => {
  const pages = new Map();
  const load = async (number) => {
    pages.set(number, null);
    pages.set(number, (await fetchPage({ offset: number * SIZE, limit: SIZE })).rows);
    changed();
  };
  return {
    get(index) {
      const number = Math.floor(index / SIZE);
      if (!pages.has(number)) void load(number);
      return pages.get(number)?.[index % SIZE];
    },
  };
};
