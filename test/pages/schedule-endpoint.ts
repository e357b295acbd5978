import type { IncomingMessage } from 'node:http';
import type { Answer } from './server.js';

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, unknown>;
};

const EVERY_MORNING = {
  id: 's-1',
  name: 'Every morning',
  format: 'csv',
  frequency: 'daily',
  day: '',
  time: '08:00',
  timeZone: 'UTC',
  recipients: ['rui@example.com'],
  preset: 'senhasegura',
  filters: {},
  paused: false,
};

/** Keeps schedules in memory, as a server of the default protocol does; mount it at the endpoint and below. */
export const scheduleEndpoint = (): Answer => {
  const kept = new Map<string, Record<string, unknown>>([[EVERY_MORNING.id, EVERY_MORNING]]);
  let last = 1;

  return async (request, response) => {
    const id = /\/schedules\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? '';
    const answer = (status: number, body?: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    switch (request.method) {
      case 'GET':
        return answer(200, [...kept.values()]);
      case 'POST': {
        const made = { ...(await readBody(request)), id: `s-${++last}`, paused: false };
        kept.set(made.id, made);
        return answer(201, made);
      }
      case 'PATCH': {
        const changed = { ...kept.get(id), ...(await readBody(request)) };
        kept.set(id, changed);
        return answer(200, changed);
      }
      default:
        kept.delete(id);
        return answer(204);
    }
  };
};
