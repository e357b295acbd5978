import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { reportText } from '../../../src/report-file.js';
import type { LogStore } from '../log-store.js';
import type { MadeReport } from './delivery.js';
import { fileName } from './file-name.js';
import type { DueRun } from './schedule-queue.js';
import { storeSource } from './store-source.js';

/** Rejects when a signal is aborted: a stream goes on waiting for a page that never arrives. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );

/** Makes the report of a run, page after page, into a file of the folder whose name says that it is not whole yet. */
export const makeReport = async (
  logs: LogStore,
  folder: string,
  { schedule, subject, reader, due, since }: DueRun,
  now: number,
  signal: AbortSignal,
): Promise<MadeReport> => {
  const { log, locale } = subject;
  const source = storeSource(logs, reader, log);
  const { extension, type, parts, summary } = await reportText({
    schedule,
    locale,
    source,
    now,
    due,
    since,
    signal,
  });
  const name = fileName(schedule, due, extension);
  const path = join(folder, `.${name}.part`);
  await mkdir(folder, { recursive: true });
  try {
    const written = pipeline(parts, createWriteStream(path, { mode: 0o600 }), { signal });
    await Promise.race([written, untilAborted(signal)]);
    return { path, name, type, bytes: (await stat(path)).size, summary: summary() };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};
