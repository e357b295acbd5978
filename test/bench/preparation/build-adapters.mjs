/** Bundles the adapters of each peer that has a table. */
import { buildEntries } from './build-entries.mjs';

/** @param {readonly string[]} names */
export const buildAdapters = (names) =>
  buildEntries(names.flatMap((peer) => [`endpoint/${peer}`, `local/${peer}`]));
