import type { Words } from '../../i18n/words.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { placePopover } from '../../ui/place-popover.js';
import { find, findKeys } from './find.js';
import { FindController } from './find-controller.js';
import { MatchMarks } from './match-marks.js';
import { findStyles } from './styles.js';

/** One field that looks in all fields, and marks what it finds. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new FindController(shell);
  const marks = new MatchMarks(shell);
  const place = (): void => {
    const root = shell.element.renderRoot;
    const list = root.querySelector<HTMLElement>('.find-popover');
    const field = root.querySelector('.find-field');
    if (list && field && controller.isOpen) placePopover(list, field);
    else if (list?.matches(':popover-open')) list.hidePopover();
  };
  return {
    get keys() {
      const focus = (): void => shell.element.renderRoot.querySelector<HTMLElement>('.find-field')?.focus();
      return controller.isOffered
        ? [{ label: (words: Words) => words.msg('Find in all fields'), acts: { '/': focus } }]
        : [];
    },
    keyPlaces: [{ title: (words) => words.msg('Find in all fields'), keys: findKeys }],
    regions: { strip: (view) => find(controller, view) },
    styles: findStyles,
    update() {
      controller.update();
      void shell.element.updateComplete.then(place);
      marks.update(controller.active);
    },
    showsRows: () => marks.update(controller.active),
    close: () => marks.close(),
  };
};
