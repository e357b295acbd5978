import { css } from 'lit';

/** Top bar, menu, search fields, messages and footer. */
export const regions = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    padding: 0.625rem var(--space);
    border-block-end: 1px solid var(--line);
  }

  .bar .count {
    margin-inline: 0.5rem auto;
    color: var(--muted);
    font-size: 0.93em;
  }

  .toolbar {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }

  .number {
    padding: 0 0.375rem;
    font-size: 0.786em;
    font-weight: 650;
    line-height: 1.0625rem;
    color: var(--on-accent);
    background: var(--accent);
    border-radius: 0.5625rem;
  }

  .menu-anchor {
    position: relative;
  }

  .menu {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-end: 0;
    z-index: 5;
    display: grid;
    min-inline-size: 12rem;
    padding: 0.25rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.18);
  }

  .menu button {
    justify-content: flex-start;
    min-block-size: max(2rem, var(--control-height));
    border-color: transparent;
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space);
    padding: var(--space);
    max-block-size: 60%;
    overflow: auto;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
    gap: 0.5rem 0.625rem;
  }

  .field {
    display: grid;
    align-content: start;
    gap: 0.1875rem;
    min-inline-size: 0;
  }

  .search .buttons {
    display: grid;
    gap: 0.5rem;
    align-content: end;
  }

  .search .buttons button {
    justify-content: center;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem var(--space);
    padding: 0.625rem var(--space);
    overflow-wrap: anywhere;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid var(--moved);
  }

  .message > :first-child {
    flex: 1 1 16rem;
    margin: 0;
  }

  .message.fault {
    border-inline-start-color: var(--broken);
  }

  .message strong {
    font-weight: 650;
  }

  .message .more {
    color: var(--muted);
    font-size: 0.93em;
  }

  .empty {
    position: absolute;
    inset: 4rem 0 auto;
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    padding: var(--space);
    text-align: center;
    pointer-events: none;
  }

  .empty > * {
    pointer-events: auto;
    margin: 0;
  }

  .loading-line {
    position: absolute;
    inset: 0 0 auto;
    z-index: 4;
    block-size: 2px;
    overflow: hidden;
  }

  .loading-line::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 30%;
    background: var(--accent);
    animation: slide 1.2s linear infinite;
  }

  @keyframes slide {
    from {
      inset-inline-start: -30%;
    }
    to {
      inset-inline-start: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .loading-line::before {
      inline-size: 100%;
      animation: none;
    }
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.875rem;
    padding: 0.25rem var(--space);
    color: var(--muted);
    font-size: 0.857em;
    border-block-start: 1px solid var(--line);
  }

  .footer .zone {
    margin-inline-start: auto;
  }

  .footer button {
    min-block-size: 1.625rem;
    padding: 0 0.5rem;
    color: inherit;
  }

  .footer form {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }

  .footer input {
    inline-size: auto;
    min-block-size: 1.625rem;
  }

  @media (pointer: coarse) {
    .footer button,
    .footer input {
      min-block-size: 2.75rem;
    }
  }

  @container (max-width: 43.75rem) {
    .toolbar .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .search {
      grid-template-columns: minmax(0, 1fr);
    }

    .search .buttons {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
