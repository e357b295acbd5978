/** A page that the report opened, as the test sees it. */
export interface CaughtPage {
  readonly document: Document;
  readonly isPrinted: () => boolean;
  readonly isClosed: () => boolean;
  readonly opener: () => unknown;
}

/** The frame of the test before, which is in the way of the next one. */
let former: HTMLIFrameElement | null = null;

/** Opens what the report would open in a frame of this page in its place: a test may not depend on pop-ups. */
export const caughtPage = async (act: () => unknown): Promise<CaughtPage | null> => {
  const { open } = window;
  let caught: CaughtPage | null = null;
  window.open = () => {
    const frame = document.createElement('iframe');
    former?.remove();
    former = frame;
    document.body.append(frame);
    const page = frame.contentWindow!;
    const inside = page.document;
    const done = { printed: false, closed: false };
    const state: { opener: unknown } = { opener: window };
    Object.defineProperty(page, 'opener', {
      get: () => state.opener,
      set: (value: unknown) => {
        state.opener = value;
      },
      configurable: true,
    });
    page.print = () => (done.printed = true);
    page.close = () => (done.closed = true);
    caught = {
      document: inside,
      isPrinted: () => done.printed,
      isClosed: () => done.closed,
      opener: () => state.opener,
    };
    return page;
  };
  try {
    await act();
    return caught;
  } finally {
    window.open = open;
  }
};
