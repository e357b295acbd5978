import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { placeBracket, placeTick } from './chart.js';
import { ChartPointer } from './pointer.js';
import { acrossKeys, chartKeys } from './keys.js';
import { earlierStyles } from './earlier-styles.js';
import * as styles from './styles.js';
import { Labels, timeline } from './timeline.js';
import { TimelineController } from './timeline-controller.js';
import { barName } from './words.js';

/** The requests by time, over the table. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new TimelineController(shell);
  const labels = new Labels();
  const pointer = new ChartPointer(controller, (bar) => {
    const { chart, earlier } = controller;
    const language = shell.language();
    return chart?.bars[bar] && language
      ? barName(chart.bars, bar, labels.of(chart, language), language, earlier.outline)
      : '';
  });
  const { renderRoot: root } = shell.element;
  const hovered = ({ target }: Event): void => {
    const row = (target as Element).closest?.('tr[aria-rowindex]');
    // Headings are the first row.
    const index = row ? Number(row.ariaRowIndex) - 2 : -1;
    placeTick(root.querySelector('.timeline .row-tick'), controller, controller.instantAt(index));
  };
  root.addEventListener('pointerover', hovered);
  let { chart } = controller;
  return {
    regions: {
      'above-table': ({ language }) => timeline(controller, pointer, labels, language),
    },
    keyPlaces: [{ title: (words) => words.msg('Timeline'), keys: [...chartKeys, ...acrossKeys] }],
    styles: `${styles.timeline.cssText}${earlierStyles.cssText}`,
    update() {
      controller.update();
      // What is read out is of bars that are gone.
      if (chart !== controller.chart) pointer.shows(-1);
      ({ chart } = controller);
    },
    showsRows() {
      placeBracket(shell.element.renderRoot.querySelector('.timeline .bracket'), controller);
    },
    close() {
      root.removeEventListener('pointerover', hovered);
      controller.close();
    },
  };
};
