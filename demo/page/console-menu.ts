import { requiredElement } from './required-element.js';

/**
 * The way to the report that its documentation describes: Grid Menu, Settings, then the side menu. Where the screen is
 * too narrow for the side menu beside the report, Settings opens it.
 */
export const startConsoleMenu = (): void => {
  const gridMenu = requiredElement('#grid-menu');
  const sideMenu = requiredElement('#side-menu');
  const logsLink = requiredElement('#logs-link');
  requiredElement('#settings-button').addEventListener('click', () => {
    gridMenu.hidePopover();
    const standsBeside = getComputedStyle(sideMenu).position === 'static';
    if (!standsBeside) sideMenu.showPopover();
    logsLink.focus();
  });
};
