/** How many rows there are in each span of time. */
export interface TimeQuestion {
  readonly by: 'time';
  /**
   * Length of a span in milliseconds: spans begin at multiples of it since 1970. `day` begins each at a midnight of `zone`, so that
   * one over a clock change is longer or shorter than others.
   */
  readonly bucket: number | 'day';
  /** IANA name of the zone whose midnights `day` means; UTC where not given. */
  readonly zone?: string | undefined;
}

/** How many rows have each value of a field: the commonest first, of equally common ones by value. */
export interface ValueQuestion {
  /** Field key, or a path into objects such as `request.userAgent`. */
  readonly by: string;
  /** Most groups wanted. */
  readonly top: number;
  /** `url`: addresses that differ by ids alone are one group, such as `/credentials/{id}`. */
  readonly pattern?: 'url' | undefined;
}

/** A group of addresses that differ by ids alone, as a summary by patterns has it. No filter finds its rows. */
export interface PatternGroup {
  readonly field: string;
  /** Null for rows without an address. */
  readonly value: unknown;
}

/** What is asked of all rows that match a query (contract, section 4, Summaries). */
export type SummaryQuestion = TimeQuestion | ValueQuestion;

/** A field may be called `time`, too: only a question for spans has their length. */
export const isTimeQuestion = (question: SummaryQuestion): question is TimeQuestion => 'bucket' in question;

/** What the rows of one group have in common, and what is known of them. Optional members are missing where nobody knows. */
export interface SummaryGroup {
  /**
   * The value as it is in the rows, null for rows without one; of spans of time the first instant, in milliseconds since 1970. On
   * the wire instants are ISO 8601.
   */
  readonly value: unknown;
  readonly count: number;
  /** Rows of them that failed. */
  readonly failed?: number | undefined;
  /** Rows by class of their HTTP status, such as `4xx`; those without a status are in none. */
  readonly classes?: Readonly<Record<string, number>> | undefined;
  /**
   * Durations in milliseconds, each one that occurred (nearest rank, without interpolation): the least that is not exceeded by half
   * of the rows, by 95 and by 99 of 100, and the longest.
   */
  readonly p50?: number | undefined;
  readonly p95?: number | undefined;
  readonly p99?: number | undefined;
  readonly max?: number | undefined;
  /** First and last instant of the group, in milliseconds since 1970. */
  readonly first?: number | undefined;
  readonly last?: number | undefined;
}

/** The numbers of a field, in the unit of the rows. */
export interface NumberSummary {
  /** Rows that have a number. */
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  /** Rows in each of twenty equal parts from `min` to `max`, each with its lower end; one where all numbers are equal. */
  readonly bars: readonly number[];
}

export interface Summary {
  readonly groups: readonly SummaryGroup[];
  /** Rows that were counted, in groups or not; null where nobody says. */
  readonly total: number | null;
  /** Different values that there are in all, without the missing one. */
  readonly distinct?: number | undefined;
  /** The numbers of the field, where its values are some. */
  readonly numbers?: NumberSummary | undefined;
}
