/**
 * How much of `src` the pages of a test run ran, by the browser's own marks of blocks. Pages are added one by one: the maps
 * that the runner itself would keep of each, to compare at the end, are longer together than a string may be.
 */
export class CodeCoverage {
  /** By path, one byte for each character of its code as it was served: 1 where it ran. */
  #files = new Map();

  async start(page) {
    await page.coverage.startJSCoverage({ resetOnNavigation: false });
  }

  async add(page) {
    for (const { url, text, ranges } of await page.coverage.stopJSCoverage()) {
      const { pathname } = new URL(url);
      if (!pathname.startsWith('/src/')) continue;
      const marks = this.#marksOf(pathname, text);
      for (const { start, end } of ranges) marks.fill(1, start, end);
    }
  }

  #marksOf(path, text) {
    const [code] = text.split('\n//# sourceMappingURL', 1);
    const known = this.#files.get(path);
    if (known?.length === code.length) return known;
    const marks = new Uint8Array(code.length);
    this.#files.set(path, marks);
    return marks;
  }

  get text() {
    const files = [...this.#files].map(([path, marks]) => ({
      path,
      all: marks.length,
      ran: marks.reduce((sum, mark) => sum + mark, 0),
    }));
    const sumOf = (part) => files.reduce((sum, file) => sum + file[part], 0);
    const percent = (ran, all) => `${((100 * ran) / all).toFixed(1)} %`;
    const least = files.sort((one, other) => other.all - other.ran - (one.all - one.ran)).slice(0, 5);
    return [
      `Coverage: ${percent(sumOf('ran'), sumOf('all'))} of the code of ${files.length} files of src.`,
      ...least.map(({ path, ran, all }) => `Coverage: ${percent(ran, all)} of ${path}`),
    ].join('\n');
  }
}
