import type { LogEntry } from '../../../core/log-entry.js';

/** What servers write behind the combined format by default, each after its documentation. */
interface KnownEnd {
  readonly pattern: RegExp;
  members(match: readonly (string | undefined)[]): LogEntry;
}

const said = (members: Readonly<Record<string, string | undefined>>): LogEntry =>
  Object.fromEntries(
    Object.entries(members).filter(([, text]) => text !== undefined && text !== '' && text !== '-'),
  );

/** Seconds as milliseconds, without the noise of binary fractions. */
const milliseconds = (seconds: string): number => Math.round(Number(seconds) * 1e6) / 1e3;

const ENDS: readonly KnownEnd[] = [
  // Traefik: number of the request, router, address of the server, duration.
  {
    pattern: /^(\d+) "([^"]*)" "([^"]*)" (\d+)ms$/,
    members: ([, , router, server, duration]) => ({
      ...said({ resource: router, server }),
      time: Number(duration),
    }),
  },
  // Ingress NGINX: length and time of the request, upstream, another upstream, its address, length, time and status, identifier.
  {
    pattern: /^(\d+) (\d+\.\d+) \[([^\]]*)\] \[([^\]]*)\] (.+) (\S+)$/,
    members: ([, , duration, upstream, , , id]) => ({
      ...said({ resource: upstream, id }),
      time: milliseconds(duration!),
    }),
  },
  // The time of nginx (`$request_time`) alone; a whole number may be of any unit.
  { pattern: /^"?(\d+\.\d{3})"?$/, members: ([, duration]) => ({ time: milliseconds(duration!) }) },
  // The addresses that it was forwarded for, as in the `main` format of nginx.
  {
    pattern: /^"([\da-f.:]+(?:, ?[\da-f.:]+)*)"$/i,
    members: ([, addresses]) => said({ forwardedFor: addresses }),
  },
];

/** What is behind the known part of a line: all of it as `more`, and what is known of it in the report's words. */
export const membersBehind = (more: string): LogEntry => {
  if (more === '') return {};
  for (const { pattern, members } of ENDS) {
    const match = pattern.exec(more);
    if (match) return { ...members(match), more };
  }
  return more === '"-"' ? {} : { more };
};
