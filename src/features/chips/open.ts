import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ChipFocus } from '../../ui/chip-focus.js';
import { chipKeys, chips } from './chips.js';
import * as styles from './styles.js';

/** The filters that are active, each to be taken away. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new ChipFocus(shell.element);
  shell.addController(controller);
  return {
    regions: { chips: (view) => chips(controller, shell, view) },
    keyPlaces: [{ title: (words) => words.msg('Active filters'), keys: chipKeys }],
    styles: styles.chips,
  };
};
