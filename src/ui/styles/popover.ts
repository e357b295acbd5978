import { css } from 'lit';

/** What opens over the report beside a field or a value, and is placed by script (`ui/place-popover.ts`). */
export const popover = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    box-shadow: var(--shadow);
  }
`;
