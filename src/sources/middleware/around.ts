import type { LogSource } from '../log-source.js';

type Optional = {
  [Name in keyof LogSource]-?: undefined extends LogSource[Name] ? Name : never;
}[keyof LogSource];

/** What a source may have or not. One that is added to {@link LogSource} and forgotten here does not compile. */
const OPTIONAL: Readonly<Record<Optional, true>> = {
  kept: true,
  takeOver: true,
  forget: true,
  readAll: true,
  summarise: true,
  whatChanged: true,
  follow: true,
  tail: true,
};

/**
 * A source that does what another does, but for the part that is given: whatever goes around a source passes on all that it does not
 * change.
 *
 * @param below The source that it goes around.
 * @param part What it does otherwise.
 */
export const around = (below: LogSource, part: Partial<LogSource>): LogSource => {
  const passed: Record<string, unknown> = {
    id: below.id,
    capabilities: below.capabilities,
    fetchPage: below.fetchPage.bind(below),
  };
  for (const name of Object.keys(OPTIONAL) as Optional[]) {
    if (below[name]) passed[name] = (below[name] as () => unknown).bind(below);
  }
  return { ...passed, ...part } as unknown as LogSource;
};
