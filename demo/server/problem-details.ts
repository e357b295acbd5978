/** What an RFC 9457 answer says beside its status and title. */
export interface ProblemMembers {
  readonly detail?: string;
  /** Which parameters or members of the body are wrong, and how. */
  readonly errors?: readonly {
    readonly parameter?: string;
    readonly pointer?: string;
    readonly detail: string;
  }[];
  readonly [member: string]: unknown;
}

/** Thrown wherever a request cannot be answered as asked; the handler turns it into problem+json. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly members: ProblemMembers;
  readonly headers: Readonly<Record<string, string>>;

  /** @param headers Of the answer, such as `retry-after`. */
  constructor(
    status: number,
    title: string,
    members: ProblemMembers = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
    this.status = status;
    this.members = members;
    this.headers = headers;
  }
}

export const problemText = ({ status, message, members }: HttpProblem): string =>
  JSON.stringify({ type: 'about:blank', title: message, status, ...members });

/** Of every problem: nobody keeps it, and no browser takes it for anything else. */
export const PROBLEM_HEADERS = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

export const problemResponse = (problem: HttpProblem, headers: Record<string, string> = {}): Response =>
  new Response(problemText(problem), {
    status: problem.status,
    headers: { ...PROBLEM_HEADERS, ...problem.headers, ...headers },
  });

/** A parameter of the address that is not valid. */
export const badParameter = (parameter: string, detail: string, members: ProblemMembers = {}): HttpProblem =>
  new HttpProblem(400, 'Bad parameter', {
    detail: `${parameter}: ${detail}`,
    errors: [{ parameter, detail }],
    ...members,
  });

/**
 * The answer to a request that failed. A problem says why; any other error is a fault of the server, which goes to its log.
 *
 * @param signal Of the request: those who left get no answer, and what stopped for that is not a fault.
 */
export const errorResponse = (error: unknown, signal?: AbortSignal): Response => {
  if (error instanceof HttpProblem) return problemResponse(error);
  if (!signal?.aborted) console.error(error);
  return problemResponse(new HttpProblem(500, 'Internal error'));
};
