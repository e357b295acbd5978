import type { LogEntry } from '../../../core/log-entry.js';
import { isoOfNamedMonth } from '../../mapping/named-month.js';
import { membersBehind } from './access-line-end.js';
import { requestMembers } from '../text/request-line.js';

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)`;

/**
 * `%t "%r" %>s %b` with what is before the time in one part, then `"%{Referer}i" "%{User-agent}i"` where it is combined, and what a
 * server was told to write behind them. A line may break off in the last text.
 */
const LINE = new RegExp(
  String.raw`^([^[]{3,2000}) \[([^\]]{1,64})\] ${QUOTED}" (\d{3}|-) (\d+|-)(?: ${QUOTED}"(?: ${QUOTED}(?:"|$))?)?(?: (.*)|$|\s*$)`,
);

const ADDRESS = /^(?:(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?|\[?[\da-f]*:[\da-f:.]+(?:%\w+)?\]?(?::\d{1,5})?)$/i;
/** A name of a host, a socket (`unix:`), an address: one word. */
const HOST = /^[\w.:*\-[\]%/]+$/;
/** Proxies that do not know an address, or hide it. */
const NOBODY = /^(-|unknown|_.*)$/i;

/** What a server wrote with escapes; bytes that are not text (`\xhh`) stay written so. */
const unescaped = (text: string): string => text.replace(/\\(["\\])/g, '$1');

/** Who asked, as it is before the time of a line. */
interface Asker {
  readonly ip: string;
  readonly client: string;
  readonly server?: string;
  /** All addresses, where proxies handed on several. */
  readonly forwardedFor?: string;
}

/** Words, where a list with commas is one of them: `203.0.113.5, 10.0.0.1`. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  let list = '';
  for (const word of text.split(' ')) {
    list += list === '' ? word : ` ${word}`;
    if (word.endsWith(',')) continue;
    words.push(list);
    list = '';
  }
  return list === '' ? words : [...words, list];
};

const addressesOf = (word: string): string[] => word.split(/, ?/).filter((one) => one !== '');

const isAsker = (word: string): boolean =>
  word !== '' && addressesOf(word).every((one) => ADDRESS.test(one) || NOBODY.test(one));

/**
 * Host, `ident` and user of `%h %l %u`, with the virtual host before them (`%v:%p`), a list of those it was forwarded for, or one of
 * both beside the other. Null where the words cannot be these.
 */
const askerOf = (text: string): Asker | null => {
  const words = wordsOf(text);
  const [first = '', second = ''] = words;
  const from = (hosts: readonly string[], ident: number, server?: string): Asker | null => {
    const [, ...user] = words.slice(ident);
    if (user.length === 0) return null;
    const addresses = hosts.flatMap(addressesOf);
    const ip = addresses.find((one) => !NOBODY.test(one)) ?? '-';
    return {
      ip,
      client: user.join(' '),
      ...(server !== undefined && { server }),
      ...(addresses.length > 1 && { forwardedFor: addresses.join(', ') }),
    };
  };
  const isName = HOST.test(first) && !NOBODY.test(first);
  if (words.length > 3 && second !== '-' && isAsker(second)) {
    if (isAsker(first)) return from([first, second], 2);
    return isName ? from([second], 2, first) : null;
  }
  // A name may be any word: then the others must be as the format has them.
  return isAsker(first) || (isName && words.length === 3) ? from([first], 1) : null;
};

/** A line of an access log in the report's words; `-` stands for nothing. Null where it is not such a line. */
export const accessEntry = (line: string): LogEntry | null => {
  const match = LINE.exec(line);
  const asker = match && askerOf(match[1]!.trim());
  if (!asker) return null;
  const [, , at, request = '', status, bytes, referer, userAgent, more = ''] = match;
  const texts = { ...asker, ...requestMembers(request), referer, userAgent };
  return {
    dateTime: isoOfNamedMonth(at!) ?? at!,
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) =>
        text === undefined || text === '-' || text === '' ? [] : [[key, unescaped(text)]],
      ),
    ),
    ...(status !== '-' && { status: Number(status) }),
    ...(bytes !== '-' && { bytes: Number(bytes) }),
    ...membersBehind(more.trim()),
  };
};
