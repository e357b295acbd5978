import type { PageState } from './page-state.js';

/** Sends a change to the demo's own endpoints; they take JSON only, which no other site can send. */
const send = async (method: string, path: string, body: unknown): Promise<void> => {
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`);
};

/** Signs one of the demo's readers in, without a password; a page of your own has your own sign-in. */
export const signIn = ({ reader }: Pick<PageState, 'reader'>): Promise<void> =>
  send('POST', '/api/session', { reader });

export const signOut = (): Promise<void> => send('DELETE', '/api/session', {});

/** Makes the endpoints as slow or broken as chosen, for this visitor only. */
export const setSwitches = ({ latency, failure }: Pick<PageState, 'latency' | 'failure'>): Promise<void> =>
  send('PUT', '/api/demo', { latency: Number(latency), failure });
