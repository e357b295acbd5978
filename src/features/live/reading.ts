import type { Shell } from '../../shell/shell.js';

/** What opens over the rows, or of one of them. */
const OPEN = 'dialog[open], .cell-menu, .time-card';

const holdsSelection = (root: ParentNode): boolean => {
  // Not every browser says what is selected within a shadow root.
  const selection = (root as ParentNode & { getSelection?(): Selection | null }).getSelection?.();
  if (!selection || selection.isCollapsed) return false;
  return root.querySelector('.table')?.contains(selection.anchorNode) ?? false;
};

/**
 * Whether somebody reads the rows, so that none may be put before them: the table is scrolled, an entry, a menu or the summary is open, the
 * keyboard is on a row, or text of a row is selected.
 */
export const isReading = (shell: Shell): boolean => {
  const { element } = shell;
  const root = element.renderRoot;
  return (
    (shell.table()?.shownRows.first ?? 0) > 0 ||
    shell.openedEntry !== null ||
    element.view === 'summary' ||
    root.querySelector(OPEN) !== null ||
    root.querySelector('.row:focus-visible, .row :focus-visible') !== null ||
    holdsSelection(root)
  );
};
