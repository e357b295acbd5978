/** The elements that every table has: what scrolls, the grid in it, and its two groups of rows. */
export interface TableElements {
  readonly scroller: HTMLElement;
  readonly grid: HTMLTableElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
}

/** Makes them at the end of a container. */
export const tableElements = (container: HTMLElement): TableElements => {
  const { ownerDocument: document } = container;
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  scroller.tabIndex = -1;
  const grid = document.createElement('table');
  grid.className = 'grid';
  grid.setAttribute('part', 'table');
  grid.setAttribute('role', 'grid');
  const head = document.createElement('thead');
  head.setAttribute('role', 'rowgroup');
  const body = document.createElement('tbody');
  body.className = 'body';
  body.setAttribute('role', 'rowgroup');
  grid.append(head, body);
  scroller.append(grid);
  container.append(scroller);
  return { scroller, grid, head, body };
};
