import type { secureHeaders } from 'hono/secure-headers';

/** Of pages and endpoints alike. */
export const SECURE_HEADERS: Parameters<typeof secureHeaders>[0] = {
  xFrameOptions: 'DENY',
  // For the proxy that speaks TLS to say: it binds all of a host, and for longer than this server runs.
  strictTransportSecurity: false,
};
