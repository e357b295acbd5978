import { ProblemError } from '../../core/problem.js';

/** One event of a stream (HTML Standard, section 9.2: Server-sent events). */
export interface StreamEvent {
  /** `message` where it has no name. */
  readonly type: string;
  readonly data: string;
  /** Id of this or the last event that had one. */
  readonly id: string;
  /** Milliseconds to wait before the stream is opened anew, where it was ever said. */
  readonly retry: number | null;
}

/** Most characters of one event, and of one line. */
const MOST_CHARACTERS = 5_000_000;

const tooLarge = (): ProblemError =>
  new ProblemError({ code: 'too-large', details: { bytes: String(MOST_CHARACTERS) } });

/**
 * Reads events out of a stream, however it is cut into pieces. Lines end with CR, LF or both; an event that its blank line does not
 * end is none.
 *
 * @returns Takes the next piece, and gives the events that it ends. Throws `too-large` where an event has no end in sight.
 */
export const eventReader = (): ((piece: string) => StreamEvent[]) => {
  let rest = '';
  let isFirst = true;
  let [type, id] = ['', ''];
  let retry: number | null = null;
  let data: string[] = [];
  let length = 0;

  const take = (line: string): void => {
    // A comment, as servers send one to keep a connection open.
    if (line.startsWith(':')) return;
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') type = value;
    else if (name === 'data') {
      length += value.length;
      if (length > MOST_CHARACTERS) throw tooLarge();
      data.push(value);
    } else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d{1,9}$/.test(value)) retry = Number(value);
  };

  return (piece) => {
    const events: StreamEvent[] = [];
    rest += piece;
    if (isFirst && rest !== '') {
      rest = rest.replace(/^\uFEFF/, '');
      isFirst = false;
    }
    // A CR at the end may be half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    if (rest.length > MOST_CHARACTERS) throw tooLarge();
    for (const line of lines) {
      if (line !== '') take(line);
      else {
        if (data.length > 0) events.push({ type: type || 'message', data: data.join('\n'), id, retry });
        [type, data, length] = ['', [], 0];
      }
    }
    return events;
  };
};
