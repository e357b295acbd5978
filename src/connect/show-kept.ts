import { readMappingRecord } from '../storage/cache/kept-mapping.js';
import type { Preset } from '../presets/preset.js';
import { ForeignAnswer } from '../sources/detect/foreign-answer.js';
import type { LogPage, PageRequest } from '../sources/log-source.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import { sourceId } from '../sources/source-id.js';
import type { Guess } from './guess.js';
import type { SourceOptions } from './open-source.js';

/**
 * Shows, while an endpoint of which nothing is known is asked, the rows of the last visit, where these had to be read by a mapping
 * that was guessed. Settles when they are shown, or there are none.
 *
 * @param answer What is waited for: behind it nothing old is shown.
 */
export const showKept = async (
  answer: Promise<LogPage>,
  request: PageRequest,
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): Promise<void> => {
  let isOver = false;
  let isTold = false;
  const end = (): void => void (isOver = true);
  const address = endpointAddress(options.endpoint, options.baseUrl);
  const record = await readMappingRecord(options.partition, sourceId(address));
  if (!record || request.signal.aborted) return;
  // Without the network the answer fails at once, and these are the rows to show.
  answer.then(
    () => {
      end();
      // It speaks the default protocol by now.
      if (isTold) tell({});
    },
    (fault: unknown) => fault instanceof ForeignAnswer && end(),
  );
  const { openKeptSource } = await import('./open-discovered.js');
  const onStale = (page: LogPage): void => {
    if (!isOver && !request.signal.aborted) request.onStale?.(page);
  };
  const kept = openKeptSource(record, options, preset, (guess) => {
    if (isOver) return;
    isTold = true;
    tell(guess);
  });
  // It fails when it has shown what it has.
  await kept?.fetchPage({ ...request, onStale, onRetry: undefined }).catch(() => undefined);
};
