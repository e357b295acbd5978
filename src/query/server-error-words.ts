import type { StatusWordsTable } from './status-words.js';

/**
 * The server's side. RFC 9110, section 15.6; 511 is RFC 6585. No RFC has 520 to 526: Cloudflare answers them where the
 * server behind it does not do as it should.
 */
export const SERVER_ERROR_WORDS: StatusWordsTable = {
  500: ({ msg }) => ({
    meaning: msg('The server failed while it worked on the call.'),
    advice: msg('Look into the logs of the server for this time; the caller can only try again later.'),
  }),
  501: ({ msg }) => ({
    meaning: msg('The server does not know how to do this.'),
    advice: msg('Check the method that the caller uses, or ask whoever runs the server for it.'),
  }),
  502: ({ msg }) => ({
    meaning: msg('A gateway got no usable answer from the server behind it.'),
    advice: msg('Check that the server behind the gateway runs, and look into its logs.'),
  }),
  503: ({ msg }) => ({
    meaning: msg('The server is overloaded or down for maintenance.'),
    advice: msg('Try again later, as Retry-After says; if it lasts, whoever runs the server has to act.'),
  }),
  504: ({ msg }) => ({
    meaning: msg('A gateway waited too long for the server behind it.'),
    advice: msg('Look for slow work on the server, or have the time limit of the gateway raised.'),
  }),
  505: ({ msg }) => ({
    meaning: msg('The server does not speak this version of HTTP.'),
    advice: msg('Let the caller use another version, such as HTTP/1.1.'),
  }),
  511: ({ msg }) => ({
    meaning: msg('The network asks for a sign-in before it lets anything through.'),
    advice: msg('Sign in to the network that the caller is in, as on public Wi-Fi.'),
  }),
  520: ({ msg }) => ({
    meaning: msg('The gateway could not make sense of the answer from the server behind it.'),
    advice: msg(
      'Look into the logs of the server for crashes, and for empty answers or headers that are too large.',
    ),
  }),
  521: ({ msg }) => ({
    meaning: msg('The server behind the gateway refused the connection.'),
    advice: msg('Check that the server runs and that its firewall lets the gateway in.'),
  }),
  522: ({ msg }) => ({
    meaning: msg('The gateway could not connect to the server behind it in time.'),
    advice: msg('Check the load of the server, and network and firewall between it and the gateway.'),
  }),
  523: ({ msg }) => ({
    meaning: msg('The gateway found no way to the server behind it.'),
    advice: msg('Check the DNS entries of the server and the routes to it.'),
  }),
  524: ({ msg }) => ({
    meaning: msg('The gateway was connected, but the server behind it did not answer in time.'),
    advice: msg('Let long work on the server run in the background, and let the caller ask for the result.'),
  }),
  525: ({ msg }) => ({
    meaning: msg('The gateway and the server behind it could not set up a secure connection.'),
    advice: msg('Check the certificate of the server, and its TLS versions and ciphers.'),
  }),
  526: ({ msg }) => ({
    meaning: msg('The gateway did not accept the certificate of the server behind it.'),
    advice: msg('Renew or correct the certificate of the server.'),
  }),
};
