import type { Plugin } from 'vite';
import { cloudTrailLog } from '../logs/cloudtrail-log.js';

const FILE = 'cloudtrail.json';

/** Puts the rows of the page that needs no server beside it, as one JSON file. */
export const staticRowsPlugin = (): Plugin => ({
  name: 'static-rows',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(await cloudTrailLog.read()) });
  },
  configureServer: ({ middlewares }) => {
    middlewares.use(`/${FILE}`, (_, response, next) => {
      cloudTrailLog.read().then((rows) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(rows));
      }, next);
    });
  },
});
