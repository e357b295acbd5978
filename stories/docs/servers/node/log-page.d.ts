type Query = (sql: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;
export class BadRequest extends Error {}
export const readPage: (
  parameters: URLSearchParams,
  query: Query,
) => Promise<{ rows: object[]; total: number }>;
export const answer: (parameters: URLSearchParams, query: Query) => Promise<Response>;
