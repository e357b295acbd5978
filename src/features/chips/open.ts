import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ChipsController } from './chips-controller.js';
import { chips } from './chips.js';
import * as styles from './styles.js';

/** The filters that are active, each to be taken away. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new ChipsController(shell.element);
  shell.addController(controller);
  return { regions: { chips: (view) => chips(controller, view) }, styles: styles.chips };
};
