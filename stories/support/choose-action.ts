import { exportCsv } from '../../src/features/export/export-csv.js';
import { features } from '../../src/features/index.js';
import { printReport } from '../../src/features/print/print-report.js';
import { scheduleReport } from '../../src/features/schedule/schedule-report.js';
import { until } from './until.js';

const footerActions = features.flatMap(({ footer }) => footer ?? []);
const menuActions = [printReport, exportCsv, scheduleReport];

/** Presses an action of the footer, by its key. */
const pressInFooter = async (root: ParentNode, key: string): Promise<void> => {
  const place = footerActions.findIndex((action) => action.key === key);
  (await until(() => root.querySelectorAll<HTMLElement>('.footer .look button[title]')[place])).click();
};

/** Chooses an action by its key: in the footer, or in View actions; with null the menu stays open. */
export const chooseAction = async (canvas: HTMLElement, key: string | null): Promise<void> => {
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  if (footerActions.some((action) => action.key === key)) return pressInFooter(root, key!);
  const opener = await until(() => root.querySelector<HTMLElement>('[aria-haspopup="menu"]'));
  opener.click();
  const items = await until(() => {
    const found = [...root.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
    return found.length > 0 && found.every((item) => !item.disabled) ? found : null;
  });
  if (key !== null) items[menuActions.findIndex((action) => action.key === key)]!.click();
};
