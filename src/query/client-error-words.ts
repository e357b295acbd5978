import type { StatusWordsTable } from './status-words.js';

/**
 * The caller's side. RFC 9110, section 15.5; 423 and 424 are RFC 4918, 425 is RFC 8470, 428, 429 and 431 are RFC 6585, 451
 * is RFC 7725. No RFC has 499: nginx writes it into its logs, and gateways built on it do.
 */
export const CLIENT_ERROR_WORDS: StatusWordsTable = {
  400: ({ msg }) => ({
    meaning: msg('The server could not understand the request.'),
    advice: msg('Check the parameters, headers and body that the client sends.'),
  }),
  401: ({ msg }) => ({
    meaning: msg('The call had no valid credentials.'),
    advice: msg('Check the client’s key or token. It may be missing or expired.'),
  }),
  402: ({ msg }) => ({
    meaning: msg('The server requires a payment first.'),
    advice: msg('Check the plan, credit and unpaid invoices of the account.'),
  }),
  403: ({ msg }) => ({
    meaning: msg('The server refused the call: the client lacks permission.'),
    advice: msg('Check the permissions of the key or user, and allowed IP addresses.'),
  }),
  404: ({ msg }) => ({
    meaning: msg('There is nothing at this address.'),
    advice: msg('Check the path and its IDs. The resource may be deleted or hidden from this client.'),
  }),
  405: ({ msg }) => ({
    meaning: msg('This address does not accept this method.'),
    advice: msg('Check which methods the address accepts, and have the client use one.'),
  }),
  406: ({ msg }) => ({
    meaning: msg('The server has no answer in a format that the client accepts.'),
    advice: msg('Check the Accept headers that the client sends.'),
  }),
  407: ({ msg }) => ({
    meaning: msg('A proxy on the way requires the client to sign in.'),
    advice: msg('Check the proxy and its credentials in the client’s settings.'),
  }),
  408: ({ msg }) => ({
    meaning: msg('The client took too long to send the request.'),
    advice: msg('Check the client’s network and load, then repeat the call.'),
  }),
  409: ({ msg }) => ({
    meaning: msg('The call conflicts with the current state of the resource.'),
    advice: msg(
      'Fetch the current state and make the change again. Another client may be changing the same resource.',
    ),
  }),
  410: ({ msg }) => ({
    meaning: msg('What was at this address has been removed for good.'),
    advice: msg('Remove the address from the client, and find out what replaces it.'),
  }),
  411: ({ msg }) => ({
    meaning: msg('The request did not say how long its body is.'),
    advice: msg('Have the client send a Content-Length header.'),
  }),
  412: ({ msg }) => ({
    meaning: msg('A condition that the client set was not met.'),
    advice: msg('Fetch the current version. Send the change with its tag or date.'),
  }),
  413: ({ msg }) => ({
    meaning: msg('The request body is too large.'),
    advice: msg('Send less at once, or ask for a higher limit.'),
  }),
  414: ({ msg }) => ({
    meaning: msg('The request address is too long.'),
    advice: msg('Send long parameters in the body, or split the call.'),
  }),
  415: ({ msg }) => ({
    meaning: msg('The server does not accept bodies in this format.'),
    advice: msg('Check the Content-Type and Content-Encoding headers that the client sends.'),
  }),
  416: ({ msg }) => ({
    meaning: msg('The requested part is outside the resource.'),
    advice: msg('Check the Range header against the current length.'),
  }),
  417: ({ msg }) => ({
    meaning: msg('The server cannot do what the Expect header asks for.'),
    advice: msg('Have the client leave out the Expect header.'),
  }),
  421: ({ msg }) => ({
    meaning: msg('The request reached a server that does not answer for this host.'),
    advice: msg('Check the host name, DNS and proxies. A new connection may help.'),
  }),
  422: ({ msg }) => ({
    meaning: msg('The request could be read, but its contents are not valid.'),
    advice: msg('See in the answer which fields are wrong, and correct them.'),
  }),
  423: ({ msg }) => ({
    meaning: msg('What the call wants to change is locked.'),
    advice: msg('Wait until the lock is gone, or have it released.'),
  }),
  424: ({ msg }) => ({
    meaning: msg('The call failed because one that it depends on had failed.'),
    advice: msg('Find the call that failed first, and fix that one.'),
  }),
  425: ({ msg }) => ({
    meaning: msg('The server refused a request that someone else could have replayed.'),
    advice: msg('Repeat the call once the secure connection is established.'),
  }),
  426: ({ msg }) => ({
    meaning: msg('The server requires another protocol.'),
    advice: msg('Have the client use the protocol named in the Upgrade header.'),
  }),
  428: ({ msg }) => ({
    meaning: msg('The server requires a condition, so that no change is overwritten.'),
    advice: msg('Fetch the current version and send its tag in an If-Match header.'),
  }),
  429: ({ msg }) => ({
    meaning: msg('The client made too many requests in a short time.'),
    advice: msg(
      'Have the client ask less often and wait as Retry-After says. If that is not enough, ask for a higher limit.',
    ),
  }),
  431: ({ msg }) => ({
    meaning: msg('The request headers are too large.'),
    advice: msg('Look for large cookies or tokens, and send less in headers.'),
  }),
  451: ({ msg }) => ({
    meaning: msg('The server may not answer this call for legal reasons.'),
    advice: msg('See in the answer who demanded it. Changing the client does not help.'),
  }),
  499: ({ msg }) => ({
    meaning: msg('The client closed the connection before the answer was ready.'),
    advice: msg('Compare how long the client waits with how long the server needs.'),
  }),
};
