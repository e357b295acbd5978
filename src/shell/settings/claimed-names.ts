import { warnOnce } from '../../core/warn-once.js';
import { memoryName, type Remembering } from './memory-name.js';

/** Who keeps filters under a name; weakly, since a report that is gone needs no name. */
const owners = new Map<string, WeakRef<HTMLElement>>();

/** A report keeps its filters under a name. Two of a page that share one overwrite each other: the developer is told. */
export const claimName = (owner: HTMLElement & Remembering): void => {
  if (owner.persistFilters === 'none') return;
  const name = memoryName(owner);
  const before = owners.get(name)?.deref();
  owners.set(name, new WeakRef(owner));
  if (before && before !== owner && before.isConnected)
    warnOnce(
      `persist-filters: two reports of this page keep filters under "${name}". Give each an id of its own.`,
    );
};
