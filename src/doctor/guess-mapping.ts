import { ProblemError } from '../core/problem.js';
import { DEFAULT_PRESET } from '../presets/catalogue.js';
import { isNewestFirst } from '../connect/in-own-order.js';
import { entriesOf } from '../rows/columns.js';
import { endpointSource } from '../sources/endpoint/endpoint-source.js';
import { detectableProtocol, ForeignAnswer } from '../sources/detect/foreign-answer.js';
import { bareProtocol, tellingAnswer } from '../sources/detect/telling-answer.js';
import { detectMapping, newestFirst } from '../sources/detect/detect-mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import type { DiagnoseOptions } from './diagnose.js';
import { SAMPLE } from './checks/examination.js';

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

  const ask = async (protocolOf: (endpoint: URL) => Protocol): Promise<unknown> => {
    const source = endpointSource({ endpoint, baseUrl: document.baseURI, ...transport }, protocolOf);
    await source.fetchPage({ query, offset: 0, limit: SAMPLE, signal });
    return null;
  };

  const fault = await ask(detectableProtocol(keys)).catch((error: unknown) => {
    signal.throwIfAborted();
    if (error instanceof ForeignAnswer || error instanceof ProblemError) return error;
    throw error;
  });
  const telling = await tellingAnswer(fault, () => ask(bareProtocol));
  signal.throwIfAborted();
  if (!telling) return null;
  const { first, isBare } = telling;
  const { answer, request, response, endpoint: address } = first;
  // Nobody knows how many rows one gives that was not asked for any number.
  const limit = isBare ? Infinity : SAMPLE;
  const mapping = detectMapping({ answer, response, endpoint: address, limit, keys });
  if (mapping === null || mapping.paging?.by === 'none') return mapping;
  const { rows } = mappedProtocol(address, mapping).read(answer, request, response);
  return isNewestFirst(entriesOf(rows)) ? newestFirst(mapping) : mapping;
};
