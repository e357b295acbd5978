import { looksLikeNetwork, readNetwork } from '../core/addresses/ip-network.js';
import { toText } from '../core/to-text.js';
import { contains } from './contains.js';
import type { Filter } from './filter.js';
import { readBy, soughtBy } from './sought.js';

/** A text that occurs anywhere in an address; or a network, such as `10.21.0.0/16`, that holds it. */
export const ipAddress: Filter = {
  control: { type: 'text' },
  toParam(typed) {
    const text = typed.trim();
    return readNetwork(text)?.text ?? (looksLikeNetwork(text) ? null : text);
  },
  toInput: (param) => param,
  matches: readBy((param) => {
    const network = readNetwork(param);
    return network
      ? { operator: 'network', network, matches: (raw) => network.includes(toText(raw)) }
      : soughtBy(contains, param);
  }),
  sharedText(param) {
    const sought = soughtBy(ipAddress, param);
    return sought.operator === 'network' ? sought.network.sharedText : null;
  },
  hint: (words) => words.msg('Write an address, part of one, or a network such as 10.21.0.0/16.'),
};
