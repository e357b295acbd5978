import { css } from 'lit';

/**
 * Colours of statuses, a moment after the first rows. Only failures have one of their own, with a contrast of at least 6:1: what went
 * well is quiet.
 *
 * @cssproperty --api-log-color-1xx - Text of a 1xx status.
 * @cssproperty --api-log-color-1xx-back - Background of a 1xx status.
 * @cssproperty --api-log-color-2xx - Text of a 2xx status.
 * @cssproperty --api-log-color-2xx-back - Background of a 2xx status.
 * @cssproperty --api-log-color-3xx - Text of a 3xx status.
 * @cssproperty --api-log-color-3xx-back - Background of a 3xx status.
 * @cssproperty --api-log-color-4xx - Text of a 4xx status.
 * @cssproperty --api-log-color-4xx-back - Background of a 4xx status.
 * @cssproperty --api-log-color-5xx - Text of a 5xx status.
 * @cssproperty --api-log-color-5xx-back - Background of a 5xx status.
 */
export const lateTokens = css`
  :host {
    --informed: var(--api-log-color-1xx, var(--muted));
    --informed-back: var(--api-log-color-1xx-back, none);
    --good: var(--api-log-color-2xx, var(--muted));
    --good-back: var(--api-log-color-2xx-back, none);
    --moved: var(--api-log-color-3xx, var(--muted));
    --moved-back: var(--api-log-color-3xx-back, none);
    --refused: var(--api-log-color-4xx, light-dark(#854d0e, #fde047));
    --refused-back: var(--api-log-color-4xx-back, light-dark(#fef3c7, #422006));
    --broken: var(--api-log-color-5xx, light-dark(#991b1b, #fca5a5));
    --broken-back: var(--api-log-color-5xx-back, light-dark(#fee2e2, #450a0a));
  }
`;
