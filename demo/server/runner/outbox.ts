import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deliver } from './delivery.js';

/** Puts reports into a folder, whole or not at all: where it exists already, it is the same run, made again. */
export const toOutbox =
  (folder: string): Deliver =>
  ({ path, name }) =>
    rename(path, join(folder, name));
