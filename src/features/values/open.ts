import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ChoiceCounts } from './choice-counts.js';
import { FieldMarks } from './field-marks.js';
import { keyPlaces } from './keys.js';
import { PickerEvents } from './picker-events.js';
import { valuesStyles } from './styles.js';
import { ValuePicker } from './value-picker.js';
import { values } from './values.js';

/** The values of a field with their counts, at search fields and headings. */
export const open = (shell: Shell): OpenFeature => {
  const picker = new ValuePicker(shell);
  const events = new PickerEvents(shell, picker);
  const choices = new ChoiceCounts(shell);
  const marks = new FieldMarks(shell, picker);
  return {
    regions: { overlay: (view) => values(picker, view) },
    keyPlaces,
    styles: valuesStyles,
    update() {
      picker.update();
      void shell.element.updateComplete.then(() => marks.update(events.box));
    },
    close() {
      choices.close();
      picker.close();
      marks.close();
    },
  };
};
