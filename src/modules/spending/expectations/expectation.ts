/** What can be expected of a file. */
export type ExpectationKind = 'AMOUNT_RANGE' | 'CODES' | 'COMPLETENESS' | 'ROW_COUNT' | 'REFUSED_SHARE';
/** BLOCK: a file that fails it is not loaded, unless somebody overrides it by name. WARN: a failure is reported. */
export type ExpectationSeverity = 'BLOCK' | 'WARN';

/** One thing that an institution expects of each file. */
export interface Expectation {
  /** Its name within its set; overrides use it. */
  readonly name: string;
  readonly kind: ExpectationKind;
  readonly severity: ExpectationSeverity;
  /** Name of the column in the header; null for all amounts, or where no column matters. */
  readonly column: string | null;
  /** In won for AMOUNT_RANGE, else in percent, as decimals; null for no bound on this side. */
  readonly least: string | null;
  readonly most: string | null;
  /** The codes that may occur, for CODES. */
  readonly codes: readonly string[] | null;
}

/** NOT_JUDGED: there was nothing to compare with, such as no batch before the first. */
export type ExpectationState = 'MET' | 'NOT_MET' | 'NOT_JUDGED';

/** The result of an expectation for one file. */
export interface ExpectationResult extends Pick<
  Expectation,
  'name' | 'kind' | 'severity' | 'column' | 'least' | 'most'
> {
  /** Null for an expectation of the whole file. */
  readonly quarter: string | null;
  readonly state: ExpectationState;
  /** What was found, in percent with two decimals; null where lines are counted instead. */
  readonly foundPercent: string | null;
  /** How many lines fail it, and the first of them; null where lines are not judged one by one. */
  readonly rows: number | null;
  readonly firstLine: number | null;
}

/** A person's decision to load a file although it does not meet expectations. */
export interface ImportOverride {
  readonly names: readonly string[];
  readonly reason: string;
  /** Null for the command line. */
  readonly accountId: number | null;
  /** ISO 8601, in UTC. */
  readonly at: string;
}

/** The expectations in force, and their version; 0 is the default set. */
export interface ExpectationSet {
  readonly version: number;
  readonly expectations: readonly Expectation[];
}

/**
 * The default expectations. A mean of a billion won a month on the cards of one person is a unit wrong by a factor of a
 * thousand and not spending; one refused line in ten is a changed export and not single mistakes; a quarter with less
 * than half or more than twice the lines of the last batch is another selection of customers.
 */
export const SHIPPED: ExpectationSet = {
  version: 0,
  expectations: [
    {
      name: 'PLAUSIBLE_AMOUNT',
      kind: 'AMOUNT_RANGE',
      severity: 'BLOCK',
      column: null,
      least: null,
      most: '1000000000',
      codes: null,
    },
    {
      name: 'REFUSED_SHARE',
      kind: 'REFUSED_SHARE',
      severity: 'BLOCK',
      column: null,
      least: null,
      most: '10',
      codes: null,
    },
    { name: 'ROW_COUNT', kind: 'ROW_COUNT', severity: 'WARN', column: null, least: '50', most: '200', codes: null },
  ],
};
