import type { IncomingMessage } from 'node:http';
import { allowedHosts, parseHost } from './allowed-hosts.js';
import { HttpProblem } from './problem-details.js';
import { trustedProxies } from './trusted-proxies.js';

export interface OriginOptions {
  /** Hosts that are answered besides those of loopback: `logs.example`, `logs.example:8443`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Proxies that are believed: addresses, networks (`10.0.0.0/8`), or `loopback`; none where not given. */
  readonly trustedProxies?: readonly string[] | undefined;
}

interface Forwarded {
  readonly scheme?: string | undefined;
  readonly host?: string | undefined;
}

const notUnderstood = (detail: string): HttpProblem =>
  new HttpProblem(400, 'Request not understood', { detail });

/** The one value of a header; undefined where it is missing. Several values have no meaning that all agree on. */
const only = (message: IncomingMessage, name: string): string | undefined => {
  const values = message.headersDistinct[name] ?? [];
  if (values.length > 1) throw notUnderstood(`several ${name} headers`);
  return values[0];
};

/** Of a list that proxies add to, what the nearest one added: the only one that is known. */
const nearest = (message: IncomingMessage, name: string): string | undefined =>
  message.headersDistinct[name]?.join(',').split(',').at(-1)?.trim();

const ELEMENT = /(?:"(?:[^"\\]|\\.)*"|[^",])+/g;
const PAIR = /([\w!#$%&'*+.^`|~-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;",]*))/g;

/** What the nearest proxy says in `Forwarded` (RFC 7239). */
const standardForwarded = (message: IncomingMessage): Forwarded => {
  const element = message.headersDistinct['forwarded']?.join(',').match(ELEMENT)?.at(-1) ?? '';
  const pairs = [...element.matchAll(PAIR)].map(
    ([, name = '', quoted, token]) =>
      [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token ?? ''] as const,
  );
  const { proto: scheme, host } = Object.fromEntries(pairs) as { proto?: string; host?: string };
  return { scheme, host };
};

/**
 * What a proxy says of the request that it got. A proxy knows one way to say it and passes on what it does not know: where
 * the two ways differ, one of them may be the asker's own.
 */
const forwarded = (message: IncomingMessage): Forwarded => {
  const standard = standardForwarded(message);
  const usual = {
    scheme: nearest(message, 'x-forwarded-proto'),
    host: nearest(message, 'x-forwarded-host'),
  };
  const agreed = (a: string | undefined, b: string | undefined): string | undefined => {
    if (a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase())
      throw notUnderstood('Forwarded and X-Forwarded headers differ');
    return a ?? b;
  };
  return { scheme: agreed(standard.scheme, usual.scheme), host: agreed(standard.host, usual.host) };
};

const schemeOfSocket = ({ socket }: IncomingMessage): string => ('encrypted' in socket ? 'https' : 'http');

/** Path and query of the request's target; the host that it names, where it is a whole address (RFC 9112, section 3.2.2). */
const parseTarget = (target: string): { path: string; host?: string } => {
  if (target.startsWith('/')) return { path: target };
  const [, host, path = ''] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target) ?? [];
  if (host === undefined) throw notUnderstood('the target is not an address');
  return { path: path.startsWith('/') ? path : `/${path}`, host };
};

/**
 * Makes out the address that the asker used: `https://logs.example/api/logs/payments`. What compares origins or sets
 * cookies relies on it, so nothing of it is believed that a stranger could have said.
 *
 * The address is read as text, never resolved against a base: `//evil.example/` is a path here.
 *
 * @throws HttpProblem 421 for a host that is not answered here, 400 for what nobody could answer.
 */
export const createRequestAddress = (options: OriginOptions = {}): ((message: IncomingMessage) => URL) => {
  const isAllowed = allowedHosts(options.allowedHosts);
  const isTrusted = trustedProxies(options.trustedProxies);
  return (message) => {
    const { path, host: targeted } = parseTarget(message.url ?? '/');
    const named = only(message, 'host');
    if (named === undefined || !parseHost(named)) throw notUnderstood('one Host is needed');
    if (targeted !== undefined && targeted.toLowerCase() !== named.toLowerCase())
      throw notUnderstood('the target names another host than Host does');
    const said = isTrusted(message.socket.remoteAddress) ? forwarded(message) : {};
    const scheme = said.scheme?.toLowerCase() ?? schemeOfSocket(message);
    if (scheme !== 'http' && scheme !== 'https') throw notUnderstood('the scheme is http or https');
    const host = said.host ?? named;
    if (!isAllowed(host))
      throw new HttpProblem(421, 'Host not known', { detail: 'this server does not answer for this host' });
    return new URL(`${scheme}://${host}${path}`);
  };
};
