import { until } from './until.js';

/**
 * The text that an act puts into the clipboard. The browser of the tests asks for leave that nobody can give, so the
 * clipboard is replaced while the act goes on.
 *
 * @param answer `refused`: the browser lets nothing be copied.
 */
export const copied = async (
  act: () => Promise<void>,
  answer: 'taken' | 'refused' = 'taken',
): Promise<string> => {
  let text: string | null = null;
  const clipboard = {
    writeText: async (written: string) => {
      text = written;
      if (answer === 'refused') throw new DOMException('Refused.', 'NotAllowedError');
    },
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await act();
    await until(() => text !== null);
    return text!;
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
};
