/** Passes values on, the newest one each time and no more often than every so many milliseconds. */
export const nowAndThen = <Value>(
  pass: (value: Value) => void,
  milliseconds: number,
): ((value: Value) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest: Value;
  return (value) => {
    newest = value;
    timer ??= setTimeout(() => {
      timer = undefined;
      pass(newest);
    }, milliseconds);
  };
};

/** Milliseconds between two drawings of how far a file has been read: it comes in thousands of pieces. */
export const DRAWN_EVERY = 200;
