import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Handler } from '../handler.js';
import type { SessionStore } from '../session-store.js';
import { trustedProxies, type IsTrustedProxy } from '../trusted-proxies.js';
import { maskedAddress } from './masked-address.js';
import type { OwnRequests } from './own-requests.js';

/** Who asked: the nearest address that is not a proxy of ours. IPv4 is written as IPv4, whatever the socket is. */
const askerOf = ({ headersDistinct, socket }: IncomingMessage, isTrusted: IsTrustedProxy): string => {
  const nearest = socket.remoteAddress ?? '';
  const forwarded = headersDistinct['x-forwarded-for']?.join(',').split(',').at(-1)?.trim() ?? '';
  const asker = isTrusted(nearest) && isIP(forwarded) ? forwarded : nearest;
  return asker.replace(/^::ffff:(?=\d+\.)/, '');
};

/** Reading the log is not an event of it: else each look at it would be the next thing to see. */
const READING = /^\/api\/(?:logs\/)?own-requests(?:\/|$)/;

export interface RecordingOptions {
  /** As for `nodeListener`. */
  readonly trustedProxies?: readonly string[] | undefined;
}

/** The handler, whose requests are recorded once they are over: those of readers who are signed in, since a row has a tenant. */
export const recordRequests = (
  handler: Handler,
  own: OwnRequests,
  sessions: SessionStore,
  options: RecordingOptions = {},
): Handler => {
  const isTrusted = trustedProxies(options.trustedProxies);
  return (request, connection = {}) => {
    const { incoming, outgoing } = connection;
    const { method, url } = request;
    const reader = sessions.find(request)?.reader;
    if (incoming && outgoing && reader && !READING.test(new URL(url).pathname)) {
      const dateTime = Date.now();
      const begun = performance.now();
      const ip = askerOf(incoming, isTrusted);
      outgoing.once('close', () => {
        const status = outgoing.statusCode;
        own.record({
          reader,
          ip,
          method,
          url: maskedAddress(url),
          status,
          error: status >= 400 || !outgoing.writableFinished || outgoing.errored != null,
          time: Math.round(performance.now() - begun),
          dateTime,
        });
      });
    }
    return handler(request, connection);
  };
};
