import type { Preset } from '../presets/preset.js';
import { completeSource } from '../log/complete-source.js';
import { detectableProtocol, ForeignAnswer } from '../sources/detect/foreign-answer.js';
import { askedLater } from '../sources/deferred-source.js';
import type { LogSource } from '../sources/log-source.js';
import type { Guess } from './guess.js';
import { openEndpoint, type SourceOptions } from './open-source.js';
import { failedBy } from '../core/fault-traits.js';

/**
 * An endpoint of which nothing is known: the default protocol is spoken, and what answers otherwise is looked into by code that
 * only those load who need it. It may be in another protocol, which is guessed from that very answer, or a log file.
 *
 * @param tell Receives the mapping before its first rows are there.
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
  let settle: (source: LogSource) => void;
  /** Nothing but pages is asked for before the first one shows which protocol it is. */
  const settled = new Promise<LogSource>((resolve) => (settle = resolve));
  /** The first page that is asked for: it can be shown before it is known in full, and then others are asked for. */
  let opening: Promise<unknown> | null = null;
  const open: LogSource = {
    ...own,
    fetchPage: async (request) => {
      const answer = source.fetchPage(request);
      const shown =
        !isKnown &&
        options.cache === 'indexeddb' &&
        import('./show-kept.js')
          .then(({ showKept }) => showKept(answer, request, options, preset, tell))
          .catch(() => undefined);
      try {
        const page = await answer;
        isKnown = true;
        settle(source);
        return page;
      } catch (fault) {
        // Any other fault says nothing of the protocol, and without the network this code
        // could not be had either.
        const mayBeOther =
          fault instanceof ForeignAnswer || failedBy(fault, 'shape') || failedBy(fault, 'request');
        if (request.signal.aborted || source !== own || !mayBeOther) {
          // Without the endpoint what is kept is all that there is.
          await shown;
          throw fault;
        }
        const { openOther } = await import('./open-other.js');
        const other = await openOther(fault, isKnown, request, options, preset, tell);
        isKnown = other.isSettled;
        if (isKnown) {
          ({ source } = other);
          settle(source);
        }
        return other.page;
      }
    },
    ...askedLater(() => settled),
    takeOver: () => source.takeOver?.(),
    forget: () => source.forget?.(),
    readAll: async (query, reach) => source.readAll?.(query, reach),
  };
  return {
    ...open,
    fetchPage: async (request) => {
      if (request.offset === 0 && request.cursor === undefined) {
        const page = open.fetchPage(request);
        if (!isKnown) opening = page.catch(() => undefined);
        return page;
      }
      await opening;
      request.signal.throwIfAborted();
      return open.fetchPage(request);
    },
  };
};
