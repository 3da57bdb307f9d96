/** What can be expected of a file. */
export type ExpectationKind = 'AMOUNT_RANGE' | 'CODES' | 'COMPLETENESS' | 'ROW_COUNT' | 'REFUSED_SHARE';
/** BLOCK: a file that is otherwise is not loaded, unless somebody says so by name. WARN: it is told. */
export type ExpectationSeverity = 'BLOCK' | 'WARN';

/** One thing that an institution expects of each file. */
export interface Expectation {
  /** Names it within its set: what is overridden is named by this. */
  readonly name: string;
  readonly kind: ExpectationKind;
  readonly severity: ExpectationSeverity;
  /** Name of the column in the header; null for all columns of money, or where no column matters. */
  readonly column: string | null;
  /** In won of AMOUNT_RANGE, else in percent, as decimals; null for no bound on this side. */
  readonly least: string | null;
  readonly most: string | null;
  /** The codes that may occur, for CODES. */
  readonly codes: readonly string[] | null;
}

/** NOT_JUDGED: there was nothing to hold it against, such as no batch before the first. */
export type ExpectationState = 'MET' | 'NOT_MET' | 'NOT_JUDGED';

/** What became of an expectation in one file. */
export interface ExpectationResult extends Pick<
  Expectation,
  'name' | 'kind' | 'severity' | 'column' | 'least' | 'most'
> {
  /** Null for what is judged of a file as a whole. */
  readonly quarter: string | null;
  readonly state: ExpectationState;
  /** What was found, in percent with two decimals; null where lines are counted instead. */
  readonly foundPercent: string | null;
  /** Lines that are not as expected, and the first of them; null where they are not told one by one. */
  readonly rows: number | null;
  readonly firstLine: number | null;
}

/** Somebody's word that a file is to be loaded although expectations of it are not met. */
export interface ImportOverride {
  readonly names: readonly string[];
  readonly reason: string;
  /** Null for whoever runs commands on the machine. */
  readonly accountId: number | null;
  /** ISO 8601, in UTC. */
  readonly at: string;
}

/** The expectations in force, and which version they are; 0 is what ships. */
export interface ExpectationSet {
  readonly version: number;
  readonly expectations: readonly Expectation[];
}

/**
 * What is expected until an institution says otherwise. A mean of a billion won a month by the cards of one person is
 * a unit mistaken by a thousand and not spending; one refused line in ten is a changed export and not single slips; a
 * quarter of less than half or more than twice the lines of the last batch is another selection of customers.
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
