export type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx';

/** The code in a value, where it is one: a whole number, or its digits as text. */
export const statusCode = (value: unknown): number | null => {
  const code = typeof value === 'string' && /^\s*\d{3}\s*$/.test(value) ? Number(value) : value;
  return typeof code === 'number' && Number.isInteger(code) && code >= 100 && code <= 599 ? code : null;
};

export const statusClass = (code: number): StatusClass => `${Math.floor(code / 100)}xx` as StatusClass;
