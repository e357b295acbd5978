import { menuActions } from '../../src/actions/catalogue.js';
import { until } from './until.js';

/** Opens View actions and chooses one, by its key; with null the menu stays open. */
export const chooseAction = async (canvas: HTMLElement, key: string | null): Promise<void> => {
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  const opener = await until(() => root.querySelector<HTMLElement>('[aria-haspopup="menu"]'));
  opener.click();
  const items = await until(() => {
    const found = [...root.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
    return found.length > 0 && found.every((item) => !item.disabled) ? found : null;
  });
  if (key !== null) items[menuActions.findIndex((action) => action.key === key)]!.click();
};
