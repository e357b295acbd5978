import { headingKeys } from '../table/column-handles.js';
import { moveKeys, rowKeys } from '../table/grid-keys.js';
import type { KeyPlace, Keys } from '../ui/keys.js';
import { toolbarKeys } from './frame/toolbar-keys.js';
import { regionKeys } from './region-keys.js';

/**
 * The keys of the frame and the table.
 *
 * @param commands Single characters that do something, wherever in the report the keyboard is.
 */
export const frameKeyPlaces = (commands: readonly Keys[]): readonly KeyPlace[] => [
  {
    title: (words) => words.msg('Everywhere in the report'),
    keys: [...regionKeys, ...commands],
  },
  { title: (words) => words.msg('Report tools'), keys: toolbarKeys },
  { title: (words) => words.msg('Rows'), keys: [...moveKeys, ...rowKeys] },
  { title: (words) => words.msg('Headings'), keys: headingKeys },
];
