import { WORDS, type LanguageTag } from './words.js';

/**
 * Says that the session has ended and offers to sign in again. Settles once that has been done, which is what the
 * report waits for before it asks once more.
 */
export const showSignInBar = (
  bar: HTMLElement,
  language: LanguageTag,
  signIn: () => Promise<void>,
): Promise<void> => {
  const words = WORDS[language];
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['word'] = 'signIn';
  button.textContent = words.signIn;
  const message = document.createElement('span');
  message.dataset['word'] = 'signedOut';
  message.textContent = words.signedOut;
  bar.replaceChildren(message, button);
  return new Promise((resolve) => {
    button.addEventListener('click', () => {
      // Where it fails the bar stays, to be tried again.
      void signIn().then(() => {
        bar.replaceChildren();
        resolve();
      });
    });
  });
};
