/** Where filters are kept after the reader leaves the page. */
export type FilterPersistence = 'none' | 'session' | 'url';

/**
 * Where a report's filters and sort are, in the session or in the page's address, where the host wants that; and what that
 * holds. `QueryKeeper` writes it, `remembered-query.ts` reads it.
 */
export class FilterMemory {
  readonly persistence: FilterPersistence;
  /** Tells the reports of a page apart. */
  readonly name: string;

  constructor(persistence: FilterPersistence, name: string) {
    this.persistence = persistence;
    this.name = name;
  }

  /** What is kept; null where nothing is. */
  get text(): string | null {
    try {
      if (this.persistence === 'session') return sessionStorage.getItem(this.name);
      return this.persistence === 'url' ? new URL(location.href).searchParams.get(this.name) : null;
    } catch {
      return null;
    }
  }
}
