import type { Check } from './examination.js';

/** How the endpoint is read at all. */
export const protocol: Check = {
  name: 'protocol',
  asks: false,
  look: ({ readAs, engines }) => {
    if (readAs !== 'guessed') return [{ verdict: 'good', saying: `protocol.${readAs}` }];
    if (engines.length === 0) return [{ verdict: 'warning', saying: 'protocol.guessed' }];
    return [{ verdict: 'warning', saying: 'protocol.engine', values: { engines: engines.join(', ') } }];
  },
};
