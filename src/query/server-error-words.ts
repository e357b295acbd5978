import type { StatusWordsTable } from './status-words.js';

/**
 * The server's side. RFC 9110, section 15.6; 511 is RFC 6585. No RFC has 520 to 526: Cloudflare answers them where the
 * server behind it does not do as it should.
 */
export const SERVER_ERROR_WORDS: StatusWordsTable = {
  500: ({ msg }) => ({
    meaning: msg('The server failed while processing the call.'),
    advice: msg('Check the server’s logs for this time. The client can only try again later.'),
  }),
  501: ({ msg }) => ({
    meaning: msg('The server does not know how to do this.'),
    advice: msg('Check the method that the client uses, or ask the server’s team.'),
  }),
  502: ({ msg }) => ({
    meaning: msg('A gateway received no usable answer from the server behind it.'),
    advice: msg('Check that the server behind the gateway runs. Read its logs.'),
  }),
  503: ({ msg }) => ({
    meaning: msg('The server is overloaded or down for maintenance.'),
    advice: msg(
      'Wait as long as the Retry-After header says, then try again. If it continues, the server’s team must act.',
    ),
  }),
  504: ({ msg }) => ({
    meaning: msg('A gateway waited too long for the server behind it.'),
    advice: msg('Speed up the server, or raise the gateway’s time limit.'),
  }),
  505: ({ msg }) => ({
    meaning: msg('The server does not support this version of HTTP.'),
    advice: msg('Have the client use another version, such as HTTP/1.1.'),
  }),
  511: ({ msg }) => ({
    meaning: msg('The network requires a sign-in before it lets anything through.'),
    advice: msg('Sign in to the client’s network, as on public Wi-Fi.'),
  }),
  520: ({ msg }) => ({
    meaning: msg('The gateway could not read the answer of the server behind it.'),
    advice: msg('Search the server’s logs for crashes, empty answers or oversized headers.'),
  }),
  521: ({ msg }) => ({
    meaning: msg('The server behind the gateway refused the connection.'),
    advice: msg('Check that the server runs and its firewall admits the gateway.'),
  }),
  522: ({ msg }) => ({
    meaning: msg('The gateway could not connect to the server behind it in time.'),
    advice: msg('Check the server’s load, and the network and firewall in between.'),
  }),
  523: ({ msg }) => ({
    meaning: msg('The gateway found no route to the server behind it.'),
    advice: msg('Check the server’s DNS entries and the routes to it.'),
  }),
  524: ({ msg }) => ({
    meaning: msg('The gateway connected, but the server did not answer in time.'),
    advice: msg('Run long work in the background. Have the client ask for the result.'),
  }),
  525: ({ msg }) => ({
    meaning: msg('Gateway and server could not set up a secure connection.'),
    advice: msg('Check the server’s certificate, TLS versions and ciphers.'),
  }),
  526: ({ msg }) => ({
    meaning: msg('The gateway did not accept the certificate of the server behind it.'),
    advice: msg('Renew or correct the server’s certificate.'),
  }),
};
