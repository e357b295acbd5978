import type { Plugin } from 'vite';
import { cloudTrailLog } from '../logs/cloudtrail-log.js';

const FILE = 'cloudtrail.json';

/** Newest first, as the server answers them. */
const rowsJson = async (): Promise<string> => JSON.stringify((await cloudTrailLog.read()).reverse());

/** Puts the rows of the page that needs no server beside it, as one JSON file. */
export const staticRowsPlugin = (): Plugin => ({
  name: 'static-rows',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: await rowsJson() });
  },
  configureServer: ({ middlewares }) => {
    middlewares.use(`/${FILE}`, (_, response, next) => {
      rowsJson().then((json) => {
        response.setHeader('content-type', 'application/json');
        response.end(json);
      }, next);
    });
  },
});
