import type { OriginOptions } from './request-origin.js';

const list = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Hosts and proxies as the environment names them: `ALLOWED_HOSTS='logs.example' TRUSTED_PROXIES=loopback`. */
export const originFromEnvironment = (
  { ALLOWED_HOSTS, TRUSTED_PROXIES }: NodeJS.ProcessEnv = process.env,
): OriginOptions => ({
  allowedHosts: list(ALLOWED_HOSTS),
  trustedProxies: list(TRUSTED_PROXIES),
});
