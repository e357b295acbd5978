type Ask = (query: string) => Promise<{ status: number; body: unknown }>;
export const QUESTIONS: readonly (readonly [query: string, ids: readonly number[]])[];
export const REFUSED: readonly string[];
export const faultsOf: (ask: Ask) => Promise<string[]>;
