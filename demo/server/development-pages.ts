import type { IncomingMessage, ServerResponse } from 'node:http';
import { toRequest } from './node-adapter.js';
import type { SessionStore } from './session-store.js';

/**
 * The demo's pages straight from their sources, reloaded as they change. Without the strict content security policy
 * of the built page, since Vite adds scripts of its own.
 */
export const createDevelopmentPages = async (
  configFile: string,
  sessions: SessionStore,
): Promise<(message: IncomingMessage, response: ServerResponse) => Promise<void>> => {
  const { createServer } = await import('vite');
  const vite = await createServer({ configFile, server: { middlewareMode: true }, appType: 'mpa' });
  return async (message, response) => {
    const { pathname } = new URL(message.url ?? '/', 'http://localhost');
    if (pathname === '/' || pathname === '/index.html')
      response.setHeader('set-cookie', sessions.signIn(toRequest(message, response)));
    vite.middlewares(message, response);
  };
};
