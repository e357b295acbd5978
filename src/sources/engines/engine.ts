import type { FirstAnswer } from '../detect/foreign-answer.js';

/** What a server answered, and under which address. */
export type ServerAnswer = Pick<FirstAnswer, 'answer' | 'response' | 'endpoint'>;

/** A log server that is known, besides the function that makes its mapping. */
export interface Engine {
  /** Its name, as its makers write it. */
  readonly name: string;
  /** Whether an answer looks like one of its own, by members that it always has. Takes any JSON value at all. */
  fits(answer: ServerAnswer): boolean;
}
