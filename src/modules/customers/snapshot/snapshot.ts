/** What somebody lives on in a month. NOT_SEEKING: studying, retired, or at home by choice. */
export type Employment = 'WORKING' | 'UNEMPLOYED' | 'NOT_SEEKING';

/**
 * A customer's money in one month, over all known institutions. Sums of money are at the month's end or of the month,
 * in won. Null means not known, never 0.
 */
export interface FinancialSnapshot {
  /** The first day of the month, `YYYY-MM-01`. */
  readonly month: string;
  /** Money at hand: cash and what can be drawn within days. */
  readonly liquidWon: number | null;
  readonly totalDebtWon: number | null;
  /** Principal and interest that fell due in the month. */
  readonly debtPaymentWon: number | null;
  /** Payments on debts other than cards that were due by the month's end and not made. */
  readonly overdueWon: number | null;
  /** Days since the oldest of them was due; since the oldest overdue card bill where `overdueWon` is 0 or not known. */
  readonly overdueDays: number | null;
  /** After tax, of the month. */
  readonly incomeWon: number | null;
  readonly spendingWon: number | null;
  /** Spending on necessities, including housing and medical care. */
  readonly necessaryWon: number | null;
  readonly housingWon: number | null;
  readonly medicalWon: number | null;
  readonly cardLimitWon: number | null;
  /** What is owed on cards at the month's end. */
  readonly cardUsedWon: number | null;
  /** The part of it that was carried over from earlier months. */
  readonly revolvingWon: number | null;
  /** The least that the month's card bill asked for. */
  readonly cardMinimumWon: number | null;
  readonly cardOverdueWon: number | null;
  /** At the month's end, at market value. */
  readonly investmentWon: number | null;
  /** What the market made of investments in the month; below 0 for a loss. */
  readonly investmentGainWon: number | null;
  readonly employment: Employment | null;
  /** 1 to 1,000. */
  readonly creditScore: number | null;
}

/** A snapshot, and whose it is. */
export interface SnapshotRow extends FinancialSnapshot {
  readonly customerId: number;
}

/** A figure of a month, by its name. */
export type SnapshotFigure = Exclude<keyof FinancialSnapshot, 'month'>;

/** A change to a month: an absent figure stays as it is, a null one becomes unknown. */
export type SnapshotPatch = Pick<SnapshotRow, 'customerId' | 'month'> & {
  readonly [Name in SnapshotFigure]?: SnapshotRow[Name];
};

/** What rules need of a customer besides their months, and the key of their card spending. */
export interface SnapshotOwner {
  readonly customerId: number;
  readonly sourceKey: string | null;
  readonly annualIncomeWon: number | null;
  readonly creditScore: number | null;
}

/** Every figure with its column, in the order of the table. */
export const SNAPSHOT_COLUMNS = {
  liquidWon: 'liquid_won',
  totalDebtWon: 'total_debt_won',
  debtPaymentWon: 'debt_payment_won',
  overdueWon: 'overdue_won',
  overdueDays: 'overdue_days',
  incomeWon: 'income_won',
  spendingWon: 'spending_won',
  necessaryWon: 'necessary_won',
  housingWon: 'housing_won',
  medicalWon: 'medical_won',
  cardLimitWon: 'card_limit_won',
  cardUsedWon: 'card_used_won',
  revolvingWon: 'revolving_won',
  cardMinimumWon: 'card_minimum_won',
  cardOverdueWon: 'card_overdue_won',
  investmentWon: 'investment_won',
  investmentGainWon: 'investment_gain_won',
  employment: 'employment',
  creditScore: 'credit_score',
} as const satisfies Readonly<Record<SnapshotFigure, string>>;
