/** How long a report of the browser may lag behind the refused request, in milliseconds. */
const LAG = 50;

export interface PolicyWatch {
  /** Name of the directive that refused the address, or null. */
  directive(): Promise<string | null>;
  end(): void;
}

/**
 * Watches whether the page's Content Security Policy refuses an address. `fetch` itself says no more than "Failed to
 * fetch", so without this a missing `connect-src` looks like a network that is down.
 */
export const watchPolicy = (address: URL): PolicyWatch => {
  let directive: string | null = null;
  let heard = (): void => undefined;
  const listen = (event: SecurityPolicyViolationEvent): void => {
    // The browser tells the address, or of one that was redirected to only the origin (CSP 3, section 5.3).
    if (!event.blockedURI.startsWith(address.origin)) return;
    directive = event.effectiveDirective;
    heard();
  };
  // A server has no page, and no policy of one.
  globalThis.document?.addEventListener('securitypolicyviolation', listen);
  return {
    directive: async () => {
      // The event is a task of its own, which may come after the rejection.
      if (!directive) {
        await new Promise<void>((resolve) => {
          heard = resolve;
          setTimeout(resolve, LAG);
        });
      }
      return directive;
    },
    end: () => globalThis.document?.removeEventListener('securitypolicyviolation', listen),
  };
};
