import { problemOf } from '../core/problem.js';
import type { Preset } from '../presets/preset.js';
import { completeSource } from '../report/complete-source.js';
import { detectableProtocol, ForeignAnswer } from '../sources/foreign-answer.js';
import type { LogSource } from '../sources/log-source.js';
import type { Guess } from './guess.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

/**
 * An endpoint of which nothing is known: the default protocol is spoken, and where the first answer is in another, a mapping
 * is made out of that very answer, by code that only those load who need it.
 *
 * @param tell Told the mapping before its first rows are there.
 */
export const detectingSource = (
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource => {
  const keys = preset.fields.map(({ key }) => key);
  const own = completeSource(openEndpoint(options, detectableProtocol(keys)), preset);
  let source = own;
  let isKnown = false;
  return {
    ...own,
    fetchPage: async (request) => {
      try {
        const page = await source.fetchPage(request);
        isKnown = true;
        return page;
      } catch (error) {
        // Any other fault says nothing of the protocol, and without the network this code could not be had either.
        const isRefused = !isKnown && problemOf(error).code === 'bad-request';
        if (request.signal.aborted || !(isRefused || error instanceof ForeignAnswer)) throw error;
        const { openDetectedSource } = await import('./open-detected-source.js');
        const detected = await openDetectedSource(error, request, options, preset, tell);
        const page = await detected.source.fetchPage(request);
        if (detected.isSettled) source = detected.source;
        isKnown = detected.isSettled;
        return page;
      }
    },
    takeOver: () => source.takeOver?.(),
    forget: () => source.forget?.(),
    readAll: async (query, reach) => source.readAll?.(query, reach),
  };
};
