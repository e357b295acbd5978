import { ProblemError } from '../core/problem.js';
import { examineEndpoint, pastedEndpoint } from '../connect/examined-endpoint.js';
import { DEFAULT_PRESET } from '../presets/catalogue.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import type { DiagnoseAnswerOptions, DiagnoseOptions } from './diagnose.js';

export type GuessMappingOptions = Omit<DiagnoseOptions, 'mapping' | 'onFinding' | 'locale'>;

const guess = async (
  endpoint: string,
  isPasted: boolean,
  { preset = DEFAULT_PRESET, pageSize: limit = DEFAULT_PAGE_SIZE, signal, ...transport }: GuessMappingOptions,
): Promise<Mapping | null> => {
  const asking = signal ?? new AbortController().signal;
  const query = { filters: {}, sort: preset.sort };
  try {
    const options = { endpoint, baseUrl: document.baseURI, ...transport, mapping: null, isPasted };
    const examined = await examineEndpoint({ ...options, preset, query, limit, signal: asking });
    const { source, first } = examined;
    // The second page shows which way of asking for it is the right one.
    if (!isPasted && examined.hasOtherWays && first.next !== null)
      await source
        .fetchPage({
          query,
          offset: first.rows.length,
          limit,
          signal: asking,
          ...(typeof first.next === 'string' && { cursor: first.next }),
        })
        .catch((error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
        });
    return examined.mapping();
  } catch (error) {
    asking.throwIfAborted();
    if (error instanceof ProblemError) return null;
    throw error;
  }
};

/**
 * The mapping that the report guesses for an endpoint where it has none: to be looked at, completed with words for filters and
 * orders, and set as the tag's `mapping`. Asks once, up to twice more where it is refused or gets an empty list, and up to six times for a
 * second page, where several ways may be the right one.
 *
 * @param endpoint URL, relative to the page.
 * @returns Null where the endpoint speaks the default protocol, and needs none; where nothing in its answer looks like a log;
 *   and where it gives no answer, which {@link diagnose} tells in words.
 */
export const guessMapping = (endpoint: string, options: GuessMappingOptions = {}): Promise<Mapping | null> =>
  guess(endpoint, false, options);

/** The same out of one answer, without asking anybody. @param answer The text of the answer to a first page. */
export const guessMappingOfAnswer = (
  answer: string,
  {
    endpoint = '',
    answerHeaders,
    ...options
  }: Omit<DiagnoseAnswerOptions, 'mapping' | 'onFinding' | 'locale'> = {},
): Promise<Mapping | null> =>
  guess(pastedEndpoint(endpoint, document.baseURI, answer), true, {
    ...options,
    fetch: async () => new Response(answer, answerHeaders ? { headers: answerHeaders } : {}),
  });
