import { failedBy } from '../core/fault-traits.js';
import { settledWithin } from '../core/settled-within.js';
import type { Preset } from '../presets/preset.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import { sourceId } from '../sources/source-id.js';
import { readMappingRecord } from '../storage/cache/kept-mapping.js';
import { asFile } from './as-file.js';
import { discover, type Discovery } from './discover.js';
import type { Guess } from './guess.js';
import { keptGuess } from './kept-guess.js';
import { openDiscovered } from './open-discovered.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

export interface Other {
  readonly source: LogSource;
  readonly page: LogPage;
  /** False where the source is only for this page. */
  readonly isSettled: boolean;
}

/** Longest wait for what was found on the last visit, in milliseconds. */
const PATIENCE = 300;

const wayOf = ({ request, paging }: Mapping): string => JSON.stringify([request, paging]);

/** The way to ask for further pages that was found on the last visit goes first: nothing needs to be tried again. */
const asLastTime = async <Found extends Discovery>(
  discovery: Found,
  options: SourceOptions,
): Promise<Found> => {
  if (discovery.kind !== 'mapped' || discovery.others.length === 0 || options.cache !== 'indexeddb')
    return discovery;
  const log = sourceId(endpointAddress(options.endpoint, options.baseUrl));
  const record = await settledWithin(readMappingRecord(options.partition, log), PATIENCE);
  const kept = record ? keptGuess(record, log, options) : null;
  const ways = [discovery.mapping, ...discovery.others];
  const known = kept && ways.find((way) => wayOf(way) === wayOf(kept.mapping));
  return known ? { ...discovery, mapping: known, others: ways.filter((way) => way !== known) } : discovery;
};

/**
 * What an endpoint turns out to be that does not speak the default protocol, and its first page: one of another protocol, or a
 * log file. What is neither fails as the endpoint did.
 *
 * @param isKnown Whether it answered in the default protocol before: what it refuses now is the search.
 */
export const openOther = async (
  fault: unknown,
  isKnown: boolean,
  request: PageRequest,
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): Promise<Other> => {
  if (failedBy(fault, 'request') && isKnown) throw fault;
  const discovery = await discover(fault, {
    ...options,
    keys: preset.fields.map(({ key }) => key),
    mayAskBare: request.offset === 0,
    ask: (protocolOf) => openEndpoint({ ...options, cache: 'none' }, protocolOf).fetchPage(request),
  });
  if (discovery.kind === 'unknown') throw fault;
  if (discovery.kind === 'file') {
    const [source, page] = await asFile(fault, options, preset, request, tell);
    return { source, page, isSettled: true };
  }
  const opened = openDiscovered(await asLastTime(discovery, options), options, preset, tell);
  return { ...opened, page: await opened.source.fetchPage(request) };
};
