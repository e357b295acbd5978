import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { EntryAction, EntryContext } from '../../ui/entry-action.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { cellMenu } from './cell-menu.js';
import { detailKeys, details } from './details.js';
import { Reading } from './reading.js';
import * as styles from './styles.js';

/** An entry in full beside the table, and the menu of a cell. */
export const open = (shell: Shell): OpenFeature => {
  const reading = new Reading(shell);
  const run = (action: EntryAction, context: EntryContext): void => reading.run(action, context);
  return {
    regions: {
      'beside-table': (view) => {
        const { entry, index } = reading.details;
        const { place } = reading.menu;
        const { words } = view.language;
        const nameOf = (key: string | null): string =>
          key === null ? words.msg('Actions on this entry') : fieldOf(shell.control.preset, key).label(words);
        const menu = (name: string) =>
          place
            ? cellMenu(
                reading.menu,
                reading.context(place.entry, place.index, place.key, view.language),
                name,
                run,
              )
            : nothing;
        const values = {
          context: (key: string | null) => reading.context(entry!, index, key, view.language),
          run,
          isOpen: (key: string) => place?.isInDetails === true && place.key === key,
          toggle: (key: string, invoker: HTMLElement) => reading.toggleMenu(key, invoker),
          menu,
        };
        return html`${details(reading.details, shell.control.columns, values, view, {
          confirmation: shell.confirmation,
          position: reading.position,
        })}${place && !place.isInDetails ? menu(nameOf(place.key)) : nothing}`;
      },
    },
    get keyPlaces() {
      const keys = detailKeys(shell.element.shortcuts !== 'off');
      return [{ title: (words: Words) => words.msg('Details'), keys }];
    },
    styles: styles.details,
    entries: reading,
    update: () => reading.update(),
  };
};
