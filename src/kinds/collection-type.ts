import { text } from './text.js';
import type { Kind } from './kind.js';

/** What a collection of Workato is made of: `recipe` or `proxy` on the wire. */
export const collectionType: Kind = {
  ...text,
  text(raw, format, row) {
    const { words } = format.language;
    if (raw === 'recipe') return words.msg('Recipe collections');
    return raw === 'proxy' ? words.msg('Proxy collections') : text.text(raw, format, row);
  },
};
