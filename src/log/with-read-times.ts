import { isLikelyInstant, parseInstant } from '../core/instant.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { addSeen } from '../rows/columns.js';
import type { LogPage, LogSource } from '../sources/log-source.js';
import { around } from '../sources/middleware/around.js';
import type { TimeReader } from './read-times.js';

/**
 * A source whose times are all written in one way, whatever way the log writes them in, so that all that looks at them later finds
 * the same instant. What reads the other ways is loaded for the first time that needs it, and the page waits for it.
 */
export const withReadTimes = (below: LogSource, preset: Preset): LogSource => {
  const keys = preset.fields.filter(({ kind }) => kindOf(kind).isInstant).map(({ key }) => key);
  let reader: TimeReader | undefined;
  const late = async (): Promise<TimeReader> => {
    const { timeReader } = await import('./read-times.js');
    return (reader ??= timeReader(keys));
  };

  /** Whether all are times as they are: ISO 8601 or milliseconds, of years that logs are of. */
  const areRead = ({ rows }: LogPage): boolean => {
    const times = new Set<unknown>();
    for (const key of keys) addSeen(rows, key, times, Infinity);
    return [...times].every((time) => time === null || isLikelyInstant(parseInstant(time)));
  };
  const read = async (page: LogPage): Promise<LogPage> => (areRead(page) ? page : (await late()).page(page));

  return around(below, {
    async fetchPage(request) {
      const { onStale } = request;
      let stale: unknown;
      const show = (page: LogPage): void => {
        if (areRead(page)) onStale!(page);
        else stale = read(page).then(onStale);
      };
      try {
        return await read(await below.fetchPage({ ...request, preset, onStale: onStale && show }));
      } finally {
        await stale;
      }
    },
  });
};
