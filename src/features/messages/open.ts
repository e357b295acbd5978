import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ChipFocus } from '../../ui/chip-focus.js';
import { Announcements } from './announcements.js';
import { empty } from './empty.js';
import { LoosenedCounts } from './loosened-counts.js';
import { messages } from './messages.js';
import { warnOfWrongShape } from './wrong-shape.js';

/** What the reader must know about the rows: faults, progress, waiting, and why there are none. */
export const open = (shell: Shell): OpenFeature => {
  const { element, control, report } = shell;
  const announcements = new Announcements(shell.announcer);
  const loosened = new LoosenedCounts(report, () => element.requestUpdate());
  const chipFocus = new ChipFocus(element);
  shell.addController(chipFocus);
  const copy = (text: string): void => void shell.copy(text);
  const loosening = {
    countOf: (key: string, param: string) => loosened.countOf(key, param),
    get absent() {
      return loosened.absent;
    },
    focusElsewhere: () => chipFocus.focusWhereWas(0),
  };
  return {
    regions: {
      messages: (view) => messages(view, control.guess, copy),
      'in-table': (view) => empty(loosening, view),
    },
    update() {
      loosened.update(report.state);
      const language = shell.language();
      const also = {
        absent: loosened.absent,
        isLive: element.live,
        isByItself: element.live || element.refreshInterval > 0,
        newest: () => JSON.stringify(report.entryAt(0)),
      };
      if (language) announcements.update(report.state, control.setupProblems, language, also);
      warnOfWrongShape(report.state.problem);
    },
  };
};
