import { warnOnce } from '../../core/warn-once.js';
import type { ReportSettings } from './changed-settings.js';

/** Who keeps filters under a name; weakly, since a report that is gone needs no name. */
const owners = new Map<string, WeakRef<HTMLElement>>();

/** A report keeps its filters under a name. Two of a page that share one overwrite each other: the developer is told. */
const claim = (name: string, owner: HTMLElement): void => {
  const before = owners.get(name)?.deref();
  owners.set(name, new WeakRef(owner));
  if (before && before !== owner && before.isConnected)
    warnOnce(
      `persist-filters: two reports of this page keep filters under "${name}". Give each an id of its own.`,
    );
};

/** The name under which a report's filters are kept: its id tells it from others, and in a session its endpoint. */
export const claimName = (
  owner: HTMLElement & Pick<ReportSettings, 'persistFilters' | 'endpoint'>,
): string => {
  const { id, persistFilters, endpoint } = owner;
  const name = id ? `api-log-${id}` : persistFilters === 'url' ? 'api-log' : `api-log ${endpoint ?? ''}`;
  if (persistFilters !== 'none') claim(name, owner);
  return name;
};
