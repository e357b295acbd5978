import { withCache } from '../storage/cache/with-cache.js';
import type { Preset } from '../presets/preset.js';
import { completeSource } from '../log/complete-source.js';
import { entriesOf } from '../rows/columns.js';
import { endpointSource, isStorable } from '../sources/endpoint/endpoint-source.js';
import type { LogSource } from '../sources/log-source.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import { defaultProtocol } from '../sources/protocol/default-protocol.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import { sourceId } from '../sources/source-id.js';
import { describedMapping, type Discovery, type MappedEndpoint } from './discover.js';
import { discoveredLog } from './discovered-log.js';
import { guessOf, type Guess } from './guess.js';
import { beginningWith } from './held-answer.js';
import { inOwnOrder } from './in-own-order.js';
import { keepGuess, keptGuess } from './kept-guess.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

const announced = new Set<string>();

/** Tells the developer of the page, once for each endpoint and what was found of it, what they may copy, and where to put it right. */
const announce = (discovery: MappedEndpoint): void => {
  const { origin, pathname } = discovery.first.endpoint;
  const place = origin + pathname;
  const text = JSON.stringify(describedMapping(discovery), null, 2);
  if (announced.has(place + text)) return;
  announced.add(place + text);
  const { engines } = discovery;
  const known = engines.length > 0 ? `, as this one looks to be (${engines.join(', ')})` : '';
  console.info(
    `api-log-report: ${place} has no mapping; this one was made from its first answer. Correct it and set it as the tag's mapping, then nothing is guessed. Filters and orders use only the rows loaded until it says how to ask the endpoint for them; api-log-report/engines.js has such mappings for known servers${known}:\n${text}`,
  );
};

/** Discoveries that an endpoint can be opened from. */
export type Opening = Extract<Discovery, { readonly kind: 'default' | 'mapped' | 'empty' }>;

export interface OpenedSource {
  readonly source: LogSource;
  /** False for a log without rows: only these will tell how it is read. */
  readonly isSettled: boolean;
}

/** Opens the log that was discovered; its first page is the answer that was looked at, and nothing is asked for twice. */
export const openDiscovered = (
  discovery: Opening,
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): OpenedSource => {
  const { first } = discovery;
  const reading = (read: SourceOptions, protocolOf: (address: URL) => Protocol): LogSource =>
    openEndpoint(read, (address) => beginningWith(protocolOf(address), first));
  const open = (read: SourceOptions, protocolOf: (address: URL) => Protocol): LogSource =>
    completeSource(reading(read, protocolOf), preset);
  if (discovery.kind === 'empty') {
    const source = open({ ...options, cache: 'none' }, (address) =>
      mappedProtocol(address, discovery.mapping),
    );
    return { source, isSettled: false };
  }
  if (discovery.kind === 'default')
    return { source: open(options, defaultProtocol), isSettled: discovery.isSettled };
  const { mapping, isInOrder, rows } = discovery;
  announce(discovery);
  tell(guessOf(describedMapping(discovery), rows, preset));
  const keep = (found: Mapping): void => {
    if (first.response && !isStorable(first.response)) return;
    const log = sourceId(endpointAddress(options.endpoint, options.baseUrl));
    keepGuess({ mapping: found, isInOrder }, log, options);
  };
  const found = (better: Mapping): void => {
    keep(better);
    const discovered = { ...discovery, mapping: better };
    announce(discovered);
    tell(guessOf(describedMapping(discovered), rows, preset));
  };
  const source = completeSource(
    discoveredLog(discovery, (protocolOf) => reading(options, protocolOf), found),
    preset,
  );
  keep(mapping);
  return { source: isInOrder ? inOwnOrder(source) : source, isSettled: true };
};

/**
 * The rows that are kept of a log of which nothing was said, read as on the last visit: a source that has no network. Null where
 * nothing is kept that can be trusted.
 *
 * @param record What {@link readMappingRecord} gave.
 */
export const openKeptSource = (
  record: unknown,
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource | null => {
  const kept = keptGuess(record, sourceId(endpointAddress(options.endpoint, options.baseUrl)), options);
  if (!kept) return null;
  const { mapping, isInOrder } = kept;
  const unreachable: typeof fetch = () => Promise.reject(new TypeError('only what is kept'));
  const endpoint = endpointSource({ ...options, fetch: unreachable }, (address) =>
    mappedProtocol(address, mapping),
  );
  const { cache: mode, partition } = options;
  const source = completeSource(withCache(endpoint, { mode, partition, isShareable: false }), preset);
  const ordered = isInOrder ? inOwnOrder(source) : source;
  return {
    ...ordered,
    fetchPage: (request) =>
      ordered.fetchPage({
        ...request,
        onStale: (page) => {
          tell(guessOf(describedMapping(kept), entriesOf(page.rows), preset));
          request.onStale?.(page);
        },
      }),
  };
};
