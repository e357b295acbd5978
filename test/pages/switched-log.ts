import type { IncomingMessage } from 'node:http';
import { logOf, parametersOf } from './log-rows.js';
import type { Answer } from './server.js';

/** An endpoint that a test switches while its pages are open, and that remembers who asked. */
export class SwitchedLog {
  answer: Answer = logOf(300);
  readonly requests: IncomingMessage[] = [];

  /** Those for rows: what the timeline asks goes out behind them, when the browser has time. */
  get requestsForRows(): IncomingMessage[] {
    return this.requests.filter((request) => !parametersOf(request).has('summary'));
  }

  readonly route: Answer = (request, response) => {
    this.requests.push(request);
    return this.answer(request, response);
  };
}

/** Takes the request and never answers. */
export const silent: Answer = () => undefined;

/** The server is down: nobody is there to answer. */
export const down: Answer = (_request, response) => response.destroy();
