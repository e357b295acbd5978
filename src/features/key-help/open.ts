import { html } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { keyHelp } from './key-help.js';
import { styles } from './styles.js';

const DIALOG = 'keys';

const title = (words: Words): string => words.msg('Keyboard shortcuts');

/** Which keys do what. */
export const open = (shell: Shell): OpenFeature => {
  const show = (): void => void shell.run({ run: (_report, host) => host.openDialog(DIALOG) });
  return {
    keys: [{ label: title, acts: { '?': show } }],
    dialogs: { [DIALOG]: { title, content: ({ words }) => keyHelp(shell.keyPlaces, words) } },
    regions: {
      footer: ({ language: { words }, hasShortcuts }) =>
        html`<button
          type="button"
          part="button footer-button"
          class="show-keys"
          aria-keyshortcuts=${hasShortcuts ? '?' : ''}
          title=${title(words)}
          @click=${show}
        >
          <span aria-hidden="true">?</span>
        </button>`,
    },
    styles,
  };
};
