import { css } from 'lit';

/** What is other where the report is laid out from right to left. */
export const lateDirection = css`
  /*
   * A page may lay a language out against its direction: each text keeps its own, and begins where the page begins. Cells of
   * the table see to it themselves. In one list for all, browsers ask this of each element that is styled.
   */
  .report:dir(rtl) :where(p),
  .report:dir(rtl) :where(li),
  .report:dir(rtl) :where(dt),
  .report:dir(rtl) :where(dd),
  .report:dir(rtl) :where(td:not([aria-colindex])),
  .report:dir(rtl) :where(th),
  .report:dir(rtl) :where(label),
  .report:dir(rtl) :where(button),
  .report:dir(rtl) :where(h2),
  .report:dir(rtl) :where(h3),
  .report:dir(rtl) :where(h4),
  .report:dir(rtl) :where(option),
  .report:dir(rtl) :where(.count),
  .report:dir(rtl) :where(.value),
  .report:dir(rtl) :where(.message),
  .report:dir(rtl) :where(.chip span),
  .report:dir(rtl) :where(.label),
  .report:dir(rtl) :where(.range) {
    unicode-bidi: plaintext;
    text-align: right;
  }
`;
