import { HttpProblem, problemResponse } from './problem-details.js';

export const methodNotAllowed = (request: Request, allowed: readonly string[]): Response =>
  problemResponse(
    new HttpProblem(405, 'Method not allowed', { detail: `${request.method} is not answered here` }),
    { allow: allowed.join(', ') },
  );
