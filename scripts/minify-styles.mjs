/**
 * Takes comments and white space out of the style sheets of the files for plain pages: they are in template literals, which no
 * minifier of scripts looks into.
 */

/** A sheet that means the same in fewer characters. What is in quotes holds no brace, semicolon or line break. */
export const minifyCss = (css) =>
  css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .replaceAll(/([{;][\w-]+): /g, '$1:')
    .replaceAll(', ', ',')
    .replaceAll(';}', '}')
    .trim();

export const minifyStyles = () => ({
  name: 'minify-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\bstyles(\/[\w-]+)?\.ts$/.test(id)) return undefined;
    // None of these files puts anything into a sheet.
    if (code.includes('${')) throw new Error(`${id}: a style sheet is all text.`);
    return {
      // The tag reads what is put into a sheet, and says what may not be: with nothing put in, its text is enough.
      code: code
        .replace(/\bcss\b(?=[^;]* from 'lit')/, 'unsafeCSS as css')
        .replaceAll(/css`([^`]*)`/g, (_, css) => `css(\`${minifyCss(css)}\`)`),
      map: null,
    };
  },
});
