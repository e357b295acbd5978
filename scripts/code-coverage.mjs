/**
 * How much of `src` the pages of a test run ran, by the functions that ran: the browser's marks of blocks make tests a quarter
 * slower, and those of puppeteer switch on the debugger as well. Pages are added one by one: the maps that the runner itself
 * would keep of each, to compare at the end, are longer together than a string may be.
 */
export class CodeCoverage {
  /** By path, one byte for each character of its code as it was served: 1 where it ran. */
  #files = new Map();
  #sessions = new Map();

  async start(page) {
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: false, detailed: false });
    this.#sessions.set(page, session);
  }

  async add(page) {
    const { result } = await this.#sessions.get(page).send('Profiler.takePreciseCoverage');
    this.#sessions.delete(page);
    for (const { url, functions } of result) {
      const { pathname } = URL.canParse(url) ? new URL(url) : { pathname: '' };
      if (pathname.startsWith('/src/')) this.#mark(await this.#marksOf(pathname, url), functions);
    }
  }

  /** Functions are listed from the outside in: one that did not run is marked inside another that did. */
  #mark(marks, functions) {
    const ran = new Uint8Array(marks.length);
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    for (let at = 0; at < marks.length; at++) marks[at] |= ran[at];
  }

  async #marksOf(path, url) {
    const known = this.#files.get(path);
    if (known) return known;
    const served = await fetch(url);
    const [code] = (await served.text()).split('\n//# sourceMappingURL', 1);
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
      `Coverage: ${percent(sumOf('ran'), sumOf('all'))} of the code of ${files.length} files of src is in functions that ran.`,
      ...least.map(({ path, ran, all }) => `Coverage: ${percent(ran, all)} of ${path}`),
    ].join('\n');
  }
}
