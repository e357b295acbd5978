/** Milliseconds for which an answer is taken for true. */
const KEPT_FOR = 10_000;
const MOST = 200;

/** Answers that are asked for again and again within moments; those who ask meanwhile wait for the same one. */
export class KeptAnswers<Answer> {
  readonly #kept = new Map<string, { readonly at: number; readonly answer: Promise<Answer> }>();

  get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#kept.get(question);
    if (known && performance.now() - known.at < KEPT_FOR) return known.answer;
    const kept = { at: performance.now(), answer: ask() };
    this.#kept.delete(question);
    this.#kept.set(question, kept);
    // What failed may succeed the next time.
    kept.answer.catch(() => this.#kept.get(question) === kept && this.#kept.delete(question));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return kept.answer;
  }
}
