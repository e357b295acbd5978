import type { StatusWordsTable } from './status-words.js';

/**
 * The caller's side. RFC 9110, section 15.5; 423 and 424 are RFC 4918, 425 is RFC 8470, 428, 429 and 431 are RFC 6585, 451
 * is RFC 7725. No RFC has 499: nginx writes it into its logs, and gateways built on it do.
 */
export const CLIENT_ERROR_WORDS: StatusWordsTable = {
  400: ({ msg }) => ({
    meaning: msg('The server could not understand the request.'),
    advice: msg('Check the parameters, the headers and the body that the caller sends.'),
  }),
  401: ({ msg }) => ({
    meaning: msg('The call had no valid credentials.'),
    advice: msg('Check that the caller sends its key or token, and that it has not expired.'),
  }),
  402: ({ msg }) => ({
    meaning: msg('The server asks for a payment first.'),
    advice: msg('Check the plan, the credit and the open invoices of the account.'),
  }),
  403: ({ msg }) => ({
    meaning: msg('The server understood the call and refused it: the caller may not do this.'),
    advice: msg('Check the rights of the key or user, and rules such as allowed IP addresses.'),
  }),
  404: ({ msg }) => ({
    meaning: msg('There is nothing at this address.'),
    advice: msg(
      'Check the path and the IDs in it; what was there may be deleted or hidden from this caller.',
    ),
  }),
  405: ({ msg }) => ({
    meaning: msg('This address does not take this method.'),
    advice: msg('Look up which methods the address takes, and let the caller use one of them.'),
  }),
  406: ({ msg }) => ({
    meaning: msg('The server has no answer in a format that the caller accepts.'),
    advice: msg('Check the Accept headers that the caller sends.'),
  }),
  407: ({ msg }) => ({
    meaning: msg('A proxy on the way asks the caller to sign in.'),
    advice: msg('Check the proxy and its credentials in the settings of the caller.'),
  }),
  408: ({ msg }) => ({
    meaning: msg('The caller took too long to send the request.'),
    advice: msg('Check the network and the load of the caller, then repeat the call.'),
  }),
  409: ({ msg }) => ({
    meaning: msg('The call conflicts with the present state of what it wants to change.'),
    advice: msg(
      'Fetch the present state and make the change again; look for two callers that change the same thing.',
    ),
  }),
  410: ({ msg }) => ({
    meaning: msg('What was at this address has been removed for good.'),
    advice: msg('Take the address out of the caller, and look up what replaces it.'),
  }),
  411: ({ msg }) => ({
    meaning: msg('The request did not say how long its body is.'),
    advice: msg('Let the caller send a Content-Length header.'),
  }),
  412: ({ msg }) => ({
    meaning: msg('A condition that the caller set was not met.'),
    advice: msg('Fetch the present version, then send the change with the tag or date of that version.'),
  }),
  413: ({ msg }) => ({
    meaning: msg('The body of the request is too large.'),
    advice: msg('Send less at once, or have the limit of the server or its gateway raised.'),
  }),
  414: ({ msg }) => ({
    meaning: msg('The address of the request is too long.'),
    advice: msg('Send long parameters in the body, or split the call.'),
  }),
  415: ({ msg }) => ({
    meaning: msg('The server does not take bodies of this format.'),
    advice: msg('Check the Content-Type and Content-Encoding headers that the caller sends.'),
  }),
  416: ({ msg }) => ({
    meaning: msg('The part that was asked for lies outside of what there is.'),
    advice: msg('Check the Range header against the present length.'),
  }),
  417: ({ msg }) => ({
    meaning: msg('The server cannot do what the Expect header asks for.'),
    advice: msg('Let the caller leave the Expect header out.'),
  }),
  421: ({ msg }) => ({
    meaning: msg('The request reached a server that does not answer for this host.'),
    advice: msg('Check the host name, DNS and proxies; over a new connection the call may work.'),
  }),
  422: ({ msg }) => ({
    meaning: msg('The request could be read, but its contents are not valid.'),
    advice: msg('Read in the answer which fields are wrong, and correct what the caller sends.'),
  }),
  423: ({ msg }) => ({
    meaning: msg('What the call wants to change is locked.'),
    advice: msg('Wait until the lock is gone, or have it released.'),
  }),
  424: ({ msg }) => ({
    meaning: msg('The call failed because another one, which it depends on, had failed.'),
    advice: msg('Find the call that failed first, and mend that one.'),
  }),
  425: ({ msg }) => ({
    meaning: msg('The server did not take a request that could be a repetition by somebody else.'),
    advice: msg('Repeat the call once the secure connection is established.'),
  }),
  426: ({ msg }) => ({
    meaning: msg('The server asks for another protocol.'),
    advice: msg('Let the caller use the protocol that the Upgrade header of the answer names.'),
  }),
  428: ({ msg }) => ({
    meaning: msg(
      'The server takes this change only with a condition, so that nobody overwrites the work of another.',
    ),
    advice: msg('Fetch the present version and send its tag in an If-Match header.'),
  }),
  429: ({ msg }) => ({
    meaning: msg('The caller made too many requests in a short time.'),
    advice: msg(
      'Let the caller ask less often and wait as Retry-After says; if that is not enough, ask for a higher limit.',
    ),
  }),
  431: ({ msg }) => ({
    meaning: msg('The headers of the request are too large.'),
    advice: msg('Look for large cookies or tokens, and send less in headers.'),
  }),
  451: ({ msg }) => ({
    meaning: msg('The server may not answer this call for legal reasons.'),
    advice: msg('Read in the answer who demanded it; a change on the side of the caller does not help.'),
  }),
  499: ({ msg }) => ({
    meaning: msg('The caller closed the connection before the answer was ready.'),
    advice: msg('Compare how long the caller waits with the time that the server needs.'),
  }),
};
