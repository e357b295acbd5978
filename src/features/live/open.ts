import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { liveButton } from './live-button.js';
import { LiveController } from './live-controller.js';
import { liveWords } from './live-words.js';
import { liveStyles } from './styles.js';
import { TellMeWhen } from './tell-me-when.js';
import { tellMenu } from './tell-menu.js';

/** New rows as they arrive. */
export const open = (shell: Shell): OpenFeature => {
  const tell = new TellMeWhen(shell);
  const live = new LiveController(shell, (rows) => tell.heard(rows));
  shell.addController(tell);
  shell.addController(live);
  let said = '';
  /** What goes wrong, and that it stopped, is heard, too; when it is tried again is not said each time. */
  const sayChange = (): void => {
    const language = shell.language();
    const key = live.ended ?? (live.isUnordered ? 'unordered' : (live.problem?.code ?? ''));
    if (key === said || !language) return;
    said = key;
    if (key !== '') shell.say(liveWords(live, language));
  };
  return {
    regions: { strip: (view) => liveButton(live, view, tellMenu(tell, view)) },
    styles: liveStyles,
    keys: [{ label: (words) => words.msg('Live'), acts: { l: () => live.press() } }],
    update: () => {
      live.update();
      sayChange();
    },
    showsRows: (first) => live.showsRows(first),
  };
};
