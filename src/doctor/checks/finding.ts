/** What one look at an endpoint brought, in plain words for anyone who runs it. English: it is for developers. */
export interface Finding {
  readonly check: string;
  /** `bad`: readers would be shown something wrong, or nothing. `warning`: they get less than they could. */
  readonly verdict: 'good' | 'warning' | 'bad';
  readonly text: string;
}
