import type { Row } from './server.js';

export const json = (value: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

export const number = (parameters: URLSearchParams, name: string, otherwise: number): number =>
  parameters.has(name) ? Number(parameters.get(name)) : otherwise;

export const newestFirst = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => b.at - a.at || b.id - a.id);
export const iso = (at: number): string => new Date(at).toISOString();

export const compares = (one: number, operator: string, other: number): boolean =>
  operator === '='
    ? one === other
    : operator === '!='
      ? one !== other
      : operator === '>='
        ? one >= other
        : operator === '<='
          ? one <= other
          : one < other;
