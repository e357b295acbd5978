import { css } from 'lit';

/** What is seen while rows are waited for: a line that moves, and bars in place of texts. */
export const placeholders = css`
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

  /* Painted by the row itself: bars in its cells would be styled and laid out again with each row that is waited for. */
  .row.placeholder {
    background: linear-gradient(var(--onward), var(--bars)) no-repeat center / 100% calc(0.5 * var(--rem));
  }

  .row.placeholder .badge,
  .row.placeholder [data-open] {
    visibility: hidden;
  }

  @container (max-width: 480px) {
    .body {
      --bars: transparent var(--space), var(--line) 0 60%, transparent 0;
    }

    .row.placeholder {
      background-image:
        linear-gradient(var(--onward), var(--bars)), linear-gradient(var(--onward), var(--bars)),
        linear-gradient(var(--onward), var(--bars));
      background-position:
        0 22%,
        0 50%,
        0 78%;
    }
  }
`;
