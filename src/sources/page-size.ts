/** Rows that a page is asked for with where nobody says how many: the report's default, and that of the developers' tools. */
export const DEFAULT_PAGE_SIZE = 100;
