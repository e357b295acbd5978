import type { Env, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Connection } from './handler.js';
import { errorResponse, HttpProblem, problemResponse } from './problem-details.js';
import type { Reader } from './reader.js';

/** What routes behind a session know of a request. */
export interface SignedIn {
  Bindings: Connection;
  Variables: { reader: Reader };
}

/** Answers in the form of all problems (RFC 9457) what fails, what no route is for, and methods that a route does not know. */
export const answerProblems = <Routes extends Env>(app: Hono<Routes, never, string>): void => {
  app.onError((error, { req }) => errorResponse(error, req.raw.signal));
  app.notFound(() => problemResponse(new HttpProblem(404, 'Not found')));
  app.use(
    methodNotAllowed({
      app: app as unknown as Hono,
      onMethodNotAllowed: ({ req }, methods) =>
        problemResponse(
          new HttpProblem(405, 'Method not allowed', { detail: `${req.method} is not answered here` }),
          { allow: methods.join(', ') },
        ),
    }),
  );
};
