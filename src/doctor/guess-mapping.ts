import { ProblemError } from '../core/problem.js';
import { describedMapping, discover } from '../connect/discover.js';
import { DEFAULT_PRESET } from '../presets/catalogue.js';
import { detectableProtocol, ForeignAnswer } from '../sources/detect/foreign-answer.js';
import { endpointSource } from '../sources/endpoint/endpoint-source.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import type { DiagnoseOptions } from './diagnose.js';

export type GuessMappingOptions = Omit<DiagnoseOptions, 'mapping' | 'onFinding'>;

/**
 * The mapping that the first answer of an endpoint lets guess, as the report guesses it where it has none: to be looked at,
 * completed with words for filters and orders, and set as the tag's `mapping`. Asks once, or twice where it is refused or
 * gets an empty list.
 *
 * @param endpoint URL, relative to the page.
 * @returns Null where the endpoint speaks the default protocol, and needs none; where nothing in its answer looks like a log;
 *   and where it gives no answer, which {@link diagnose} tells in words.
 */
export const guessMapping = async (
  endpoint: string,
  { preset = DEFAULT_PRESET, signal = new AbortController().signal, ...transport }: GuessMappingOptions = {},
): Promise<Mapping | null> => {
  const keys = preset.fields.map(({ key }) => key);
  const query = { filters: {}, sort: preset.sort };
  const baseUrl = document.baseURI;

  const ask = async (protocolOf: (endpoint: URL) => Protocol): Promise<null> => {
    const source = endpointSource({ endpoint, baseUrl, ...transport }, protocolOf);
    await source.fetchPage({ query, offset: 0, limit: DEFAULT_PAGE_SIZE, signal });
    return null;
  };

  const fault = await ask(detectableProtocol(keys)).catch((error: unknown) => {
    signal.throwIfAborted();
    if (error instanceof ForeignAnswer || error instanceof ProblemError) return error;
    throw error;
  });
  if (fault === null) return null;
  const discovery = await discover(fault, { endpoint, baseUrl, keys, mayAskBare: true, ask });
  signal.throwIfAborted();
  return discovery.kind === 'mapped' ? describedMapping(discovery) : null;
};
