import type { LogSource } from '../sources/log-source.js';
import type { Guess } from './guess.js';

/** A file that is shown in place of the host's rows. */
export interface ShownFile {
  readonly name: string;
  /** @param tell Told which columns it has something for. */
  open(tell: (guess: Guess) => void): LogSource;
}
