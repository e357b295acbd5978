/** What one look at an endpoint brought, in plain words for anyone who runs it. */
export interface Finding {
  readonly check: string;
  /** Names what was found in every language, such as `paging.elsewhere`. */
  readonly code: string;
  /** `bad`: readers would be shown something wrong, or nothing. `warning`: they get less than they could. */
  readonly verdict: 'good' | 'warning' | 'bad';
  readonly text: string;
  /** What to do about it; not there where nothing is to be done. */
  readonly remedy?: string;
}
