import { isIPv4 } from 'node:net';

/** A name, an IPv4 address or an IPv6 literal, and a port or none: no user, no path, no blanks (RFC 9110, section 7.2). */
const AUTHORITY = /^(?:[a-z\d](?:[\w.-]*[\w.])?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** The host as URLs have it, and its port as written; undefined where the text is not a host of a request. */
export const parseHost = (text: string): { readonly name: string; readonly port: string } | undefined => {
  if (!AUTHORITY.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  // Lower case, the short form of an IPv6 address, and without the dot that ends a fully qualified name.
  const name = new URL(`http://${text}`).hostname.replace(/\.$/, '');
  return name === '' ? undefined : { name, port: /:(\d+)$/.exec(text.replace(/^\[.*\]/, ''))?.[1] ?? '' };
};

/** Names that no foreign site can have: they resolve to this machine for everybody. */
const isLoopback = (name: string): boolean =>
  name === 'localhost' || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'));

/** Whether a request that names this host is answered. */
export type IsAllowedHost = (host: string) => boolean;

/**
 * Loopback names, with any port, and the hosts named: `logs.example` with any port, `logs.example:8443` with this one.
 * A page of another site whose name is made to resolve to this server (DNS rebinding) names its own host.
 *
 * @throws RangeError where one of them is not a host, such as an address with a scheme.
 */
export const allowedHosts = (named: readonly string[] = []): IsAllowedHost => {
  const hosts = named.map((text) => {
    const host = parseHost(text);
    if (!host) throw new RangeError(`${text} is not a host: such as logs.example or logs.example:8443`);
    return host;
  });
  return (text) => {
    const asked = parseHost(text);
    if (!asked) return false;
    if (isLoopback(asked.name)) return true;
    return hosts.some(({ name, port }) => name === asked.name && (port === '' || port === asked.port));
  };
};
