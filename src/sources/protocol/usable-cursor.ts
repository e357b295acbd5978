/** Longest cursor, in characters: it goes back in a URL. */
const CURSOR_LENGTH = 4096;

/**
 * A cursor of an answer as text; null where there is none that could be sent back. A page may name itself as its next: anyone who
 * reads on has to see that, since the server did not show an end.
 */
export const usableCursor = (next: string | null): string | null =>
  next !== null && next !== '' && next.length <= CURSOR_LENGTH ? next : null;
