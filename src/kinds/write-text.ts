import type { Kind } from './kind.js';
import { setText } from './set-text.js';

/** Writes the text of a cell; an empty one while its row is on its way. */
export const writeText = ({ cell }: Kind, node: Text, text: string): void =>
  (cell?.write ?? setText)(node, text);
