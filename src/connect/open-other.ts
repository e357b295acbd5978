import { failedBy } from '../core/fault-traits.js';
import type { Preset } from '../presets/preset.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { asFile } from './as-file.js';
import { discover } from './discover.js';
import type { Guess } from './guess.js';
import { openDiscovered } from './open-discovered.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

export interface Other {
  readonly source: LogSource;
  readonly page: LogPage;
  /** False where the source is only for this page. */
  readonly isSettled: boolean;
}

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
  const opened = openDiscovered(discovery, options, preset, tell);
  return { ...opened, page: await opened.source.fetchPage(request) };
};
