/** What a question says about what it asks for, typed. Tools use these names for arguments and take those they know. */
export interface Slots {
  /** A loan by its place among the customer's open loans, such as `2` for `loan.2.balance`. */
  readonly loanNumber?: string;
  readonly kind?: 'CREDIT' | 'MORTGAGE' | 'JEONSE' | 'OVERDRAFT' | 'AUTO' | 'CARD' | 'BUSINESS';
  /** Kinds of loans to compare. */
  readonly kinds?: readonly NonNullable<Slots['kind']>[];
  /** A spending category by its code. */
  readonly category?: string;
  /** `2026Q3`. */
  readonly quarter?: string;
  /** `2026-10`. */
  readonly month?: string;
  /** A day, `2026-12-25`. */
  readonly date?: string;
  /** A span of days, both included. */
  readonly since?: string;
  readonly until?: string;
  /** An amount that is paid, borrowed or wanted, in won. */
  readonly amountWon?: number;
  /** By how much debt changes, in won: below 0 where it is paid down. */
  readonly debtChangeWon?: number;
  /** Debts that are repaid in full, by kind; `CARD` for card debt. */
  readonly repaid?: readonly ('CARD' | 'CREDIT' | 'MORTGAGE' | 'JEONSE' | 'OVERDRAFT' | 'ALL')[];
  /** A yearly rate in percent. */
  readonly annualRatePercent?: number;
  /** By how much a rate changes, in percentage points: below 0 where it falls. */
  readonly rateChangePoints?: number;
  /** For how long one borrows. */
  readonly termMonths?: number;
  /** For or within how many months from now. */
  readonly monthsAhead?: number;
  readonly yearlyIncomeWon?: number;
  readonly monthlyIncomeWon?: number;
  readonly incomeChangePercent?: number;
  /** By how much the yearly income changes, in won. */
  readonly incomeChangeWon?: number;
  readonly homePriceWon?: number;
  readonly region?: 'CAPITAL_REGULATED' | 'CAPITAL' | 'REGIONAL_REGULATED' | 'REGIONAL';
  readonly homeCount?: number;
  /** A word that is asked about, such as `DSR`. */
  readonly term?: string;
  /** Words to search for, such as a customer's name. */
  readonly search?: string;
}
