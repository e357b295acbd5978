import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { normaliseFilters, queryKey, sortToText, type Filters, type Query } from '../../core/query.js';
import { isSecretName } from '../../core/secrets/secret-names.js';
import { frozenFilters, hasRelativeTime } from '../../report/frozen-filters.js';
import { numberField } from '../../query/entry-name.js';
import {
  addressable,
  ENTRY,
  isFilter,
  LONGEST,
  PARTIAL,
  SORT,
  VERSION,
} from '../settings/remembered-query.js';
import type { ReportController } from './report-controller.js';

/**
 * An address is handed on, and kept in histories: what may be a secret has no place there. The values alone are looked at,
 * since a report's own fields are called as they like: `tokenName` holds no token.
 */
export const withoutSecrets = (filters: Filters): Filters =>
  Object.fromEntries(
    // Read for itself: after the key, an address in the value would pass for one value as a whole.
    Object.entries(filters).filter(([, value]) => maskSecrets(value) === value),
  );

/** Whether an address may name this entry: an address is handed on, as above, and has room for so much only. */
const isLinkable = (entry: string): boolean => entry.length <= LONGEST && maskSecrets(entry) === entry;

/** Filters as an address or a saved view has them: without secrets, and with no value longer than is read again. */
export const keptFilters = (filters: Filters): Filters =>
  normaliseFilters(
    Object.fromEntries(
      Object.entries(withoutSecrets(filters)).map(([key, value]) => [key, addressable(key, value)]),
    ),
  );

/** Whether an address or a saved view has room for all of these filters. */
export const keepsAll = (filters: Filters): boolean =>
  queryKey({ filters, sort: null }) === queryKey({ filters: keptFilters(filters), sort: null });

const write = ({ filters, sort }: Query, entry: string | null): string => {
  // A field that is called as what else is in an address has a dot before its name there.
  const written = Object.entries(keptFilters(filters));
  const parameters = new URLSearchParams(
    written.map(([key, value]) => [isFilter(key) ? key : `.${key}`, value]),
  );
  if (!keepsAll(filters)) parameters.set(PARTIAL, '1');
  if (sort) parameters.set(SORT, sortToText(sort));
  if (entry !== null && isLinkable(entry)) parameters.set(ENTRY, entry);
  return `${VERSION}.${parameters}`;
};

/** Keeps what the reader asked where the host wants it, and makes the links that open the report with it. */
export class QueryKeeper {
  readonly #control: ReportController;

  constructor(control: ReportController) {
    this.#control = control;
  }

  /** Keeps what is asked now, and which entry is open. */
  keep(): void {
    const { memory, report, openEntry } = this.#control;
    const { query } = report.state;
    const entry = this.#isNumberSecret ? null : openEntry;
    try {
      if (memory.persistence === 'session') sessionStorage.setItem(memory.name, write(query, entry));
      if (memory.persistence === 'url') history.replaceState(history.state, '', this.#address(query, entry));
    } catch {
      // No storage, or an address that may not be changed (a sandboxed frame): the filters are active all the same.
    }
  }

  /**
   * The address that opens the report at an entry; null where the page keeps nothing in its address, or may not name it, or
   * where no time counts from now and `relative` asks for one that does.
   *
   * @param times Whether "Today" is to be the day of now, or of anyone who opens the link.
   */
  linkTo(entry: string, times: 'frozen' | 'relative'): string | null {
    if (this.#isNumberSecret || !isLinkable(entry)) return null;
    const { state } = this.#control.report;
    const { query } = state;
    if (times === 'relative') return hasRelativeTime(query.filters, state) ? this.#link(query, entry) : null;
    return this.#link({ ...query, filters: frozenFilters(query.filters, state, Date.now()) }, entry);
  }

  /** The address that opens the report with another query; null where the page keeps nothing in its address. */
  linkFor(query: Query): string | null {
    return this.#link(query, null);
  }

  #link(query: Query, entry: string | null): string | null {
    return this.#control.memory.persistence === 'url' ? this.#address(query, entry) : null;
  }

  #address(query: Query, entry: string | null): string {
    const address = new URL(location.href);
    address.searchParams.set(this.#control.memory.name, write(query, entry));
    return address.href;
  }

  /** Whether entries are numbered by what is called a secret, such as a session: no address may hold it. */
  get #isNumberSecret(): boolean {
    return isSecretName(numberField(this.#control.preset) ?? '');
  }
}
