import { rowsSource, type ApiLogReport } from '../src/index.js';
import type { LogRow } from './logs/log-entry.js';
import { startConsoleMenu } from './page/console-menu.js';
import { startDemoPanel } from './page/demo-panel.js';
import { applyAppearance } from './page/page-appearance.js';
import { presetOf, type PageState } from './page/page-state.js';
import { requiredElement } from './page/required-element.js';

const report = requiredElement<ApiLogReport>('api-log-report');

/** A log's file is written by the build, beside this page; a million rows, and requests to a server, need one. */
const fileOf = ({ log }: PageState): PageState['log'] =>
  log === 'million' || log === 'own-requests' ? 'cloudtrail' : log;

let wanted: string | undefined;

const applyLog = async (state: PageState): Promise<void> => {
  const log = fileOf(state);
  wanted = log;
  const response = await fetch(`./${log}.json`);
  const rows = (await response.json()) as LogRow[];
  // Another log may have been chosen meanwhile.
  if (wanted !== log) return;
  report.preset = presetOf({ log });
  report.source = rowsSource(rows, { id: log });
};

const apply = (state: PageState): void => applyAppearance({ ...state, log: fileOf(state) });

startConsoleMenu();
const state = startDemoPanel((changed, name) => {
  apply(changed);
  if (name === 'log') void applyLog(changed);
});
requiredElement<HTMLSelectElement>('select[name="log"]').value = fileOf(state);
apply(state);
await applyLog(state);
