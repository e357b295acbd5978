import { HttpProblem } from './problem-details.js';

const MOST_BYTES = 65_536;

/** The body's text, given up as soon as it is longer than any honest one. */
const boundedText = async (request: Request): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES)
      throw new HttpProblem(413, 'Body too long', { detail: `at most ${MOST_BYTES} bytes` });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** The body as a JSON object. */
export const readJsonBody = async (request: Request): Promise<Readonly<Record<string, unknown>>> => {
  const text = await boundedText(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'Body is not JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new HttpProblem(400, 'Body is no JSON object');
};
