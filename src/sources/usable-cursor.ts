/** Longest cursor, in characters: it goes back in a URL. */
const CURSOR_LENGTH = 4096;

/**
 * A cursor of an answer as text; null where there is none that could be sent back, or where a page names itself as its next,
 * which would be asked for without end.
 */
export const usableCursor = (next: string | null, asked: string | undefined): string | null =>
  next !== null && next !== '' && next.length <= CURSOR_LENGTH && next !== asked ? next : null;
