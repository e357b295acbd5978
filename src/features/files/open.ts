import { html } from 'lit';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { FileDrop } from './file-drop.js';
import { fileReading, logFile } from './log-file.js';

/** A log file in place of the rows of the endpoint. */
export const open = (shell: Shell): OpenFeature => {
  const files = new FileDrop(shell.element, shell.control, {
    signal: shell.signal,
    language: () => shell.language(),
    say: (text) => shell.say(text),
  });
  return {
    regions: {
      messages: (view) => {
        const progress = files.name === null ? shell.control.guess?.file : files.progress;
        return html`${logFile(files, view)}${fileReading(progress, view)}`;
      },
    },
  };
};
