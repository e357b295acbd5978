import { expect } from '@open-wc/testing';
import { show } from '../support/show.js';
import { gridOf, loaded } from '../support/table.js';

/** Nodes that nobody sees or hears: what templates leave as marks, and the space between their tags. */
const idleNodes = (root: Node): number => {
  const own =
    root.nodeType === Node.COMMENT_NODE ||
    (root.nodeType === Node.TEXT_NODE && /^\s+$/.test((root as Text).data));
  return [...root.childNodes].reduce((sum, child) => sum + idleNodes(child), own ? 1 : 0);
};

describe('the nodes of the table', () => {
  it('are elements and texts, and nothing between them', async () => {
    const { report } = await show();
    await loaded(report, 5);
    const sorted = gridOf(report).querySelector('[aria-sort$="ending"]')!;
    // Its arrow is a drawing that others use too.
    expect(idleNodes(gridOf(report)) - idleNodes(sorted)).to.equal(0);
    // A template of the same report, which has them.
    expect(idleNodes(report.shadowRoot!.querySelector('.bar')!)).to.be.above(0);
  });
});
