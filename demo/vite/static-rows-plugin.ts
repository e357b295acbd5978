import type { Plugin } from 'vite';
import type { LogRow, SmallLog } from '../logs/log-entry.js';
import { timeFieldOf } from '../logs/log-field.js';
import { SMALL_LOGS } from '../logs/small-logs.js';

const fileOf = ({ name }: SmallLog): string => `${name}.json`;

/** Newest first, as the server answers them. */
const rowsJson = async (log: SmallLog): Promise<string> => {
  const { key } = timeFieldOf(log.fields);
  const time = (row: LogRow): string => (row[key] as string | undefined) ?? '';
  const rows = await log.read(new Date());
  return JSON.stringify(rows.sort((a, b) => time(b).localeCompare(time(a)) || b.id - a.id));
};

/** Puts the rows of the page that needs no server beside it, one JSON file a log. */
export const staticRowsPlugin = (): Plugin => ({
  name: 'static-rows',
  async generateBundle() {
    for (const log of SMALL_LOGS)
      this.emitFile({ type: 'asset', fileName: fileOf(log), source: await rowsJson(log) });
  },
  configureServer: ({ middlewares }) => {
    for (const log of SMALL_LOGS) {
      middlewares.use(`/${fileOf(log)}`, (_, response, next) => {
        rowsJson(log).then((json) => {
          response.setHeader('content-type', 'application/json');
          response.end(json);
        }, next);
      });
    }
  },
});
