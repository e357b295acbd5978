import { css } from 'lit';

/** Search fields over the whole page. */
export const sheetStyles = css`
  .sheet:popover-open {
    position: fixed;
    inset: 0;
    display: flex;
    flex-direction: column;
    inline-size: 100vw;
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    border: 0;
    border-radius: 0;
  }

  .sheet .search {
    flex: 1;
    align-content: start;
    max-block-size: none;
    border: 0;
  }

  .sheet .search .buttons {
    grid-template-columns: auto 1fr;
    grid-auto-flow: dense;
    align-self: end;
  }

  .sheet .search .primary {
    grid-column: 2;
  }
`;
