/**
 * Lit asks whether the browser can share style sheets between shadow roots, and brings another way for those that cannot. Each browser
 * that knows `light-dark()`, which the report's colours are made with, has them for years (Chrome 73, Firefox 101, Safari 16.4).
 */
const QUESTION =
  't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype';

export const adoptedSheets = () => ({
  name: 'adopted-sheets',
  transform(code, id) {
    if (!id.endsWith('@lit/reactive-element/css-tag.js')) return null;
    if (!code.includes(QUESTION)) throw new Error('Lit asks otherwise: see scripts/adopted-sheets.mjs.');
    return { code: code.replace(QUESTION, '!0'), map: null };
  },
});
