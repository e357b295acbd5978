import { failedBy } from '../core/fault-traits.js';
import type { Preset } from '../presets/preset.js';
import { ForeignAnswer } from '../sources/detect/foreign-answer.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { asFile } from './as-file.js';
import type { Guess } from './guess.js';
import { openDetectedSource } from './open-detected-source.js';
import type { SourceOptions } from './open-source.js';

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
  const isRefused = failedBy(fault, 'request');
  if (isRefused && isKnown) throw fault;
  if (!isRefused && !(fault instanceof ForeignAnswer)) {
    const [source, page] = await asFile(fault, options, preset, request, tell);
    return { source, page, isSettled: true };
  }
  const detected = await openDetectedSource(fault, request, options, preset, tell);
  return { ...detected, page: await detected.source.fetchPage(request) };
};
