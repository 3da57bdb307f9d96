import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today, type Bank } from './lending.js';

/** A loan as the books show it; its money went out today, so that nothing more falls due while tests run. */
interface PlantedLoan {
  readonly paymentWon: number;
  readonly overdueWon: number;
  readonly overdueDays: number;
}

/** Months of figures by column, the last that is over first; null for a month with nothing on record. */
type PlantedMonths = readonly (Readonly<Record<string, number>> | null)[];

/** What every room has to say of somebody. */
export interface Truth {
  readonly isInArrears: boolean;
  readonly overdueDays: number;
  readonly overdueWon: number;
  readonly yearlyIncomeWon: number | null;
  readonly monthlyPaymentWon: number;
  /** Percent of the limits, two decimals. */
  readonly cardUse: number | null;
}

export interface PlantedPerson {
  readonly state: string;
  readonly key: number;
  readonly id: string;
  readonly truth: Truth;
}

interface Plan {
  readonly annualIncomeWon: number | null;
  readonly loan: PlantedLoan | null;
  readonly months: PlantedMonths;
  readonly truth: Truth;
}

const NONE = { isInArrears: false, overdueDays: 0, overdueWon: 0 };

/** States in which somebody may be, each with figures of its own for every person. */
const STATES: Readonly<Record<string, (at: number) => Plan>> = {
  NOTHING_ON_RECORD: (at) => plan(at, {}),
  LOAN_PAID_IN_TIME: (at) => plan(at, { loan: loan(at) }),
  LOAN_OVERDUE: (at) =>
    plan(at, {
      loan: { ...loan(at), overdueWon: 700_000 + at, overdueDays: 40 },
      truth: { isInArrears: true, overdueWon: 700_000 + at, overdueDays: 40 },
    }),
  CARD_OVERDUE_IN_MONTHS_ALONE: (at) =>
    plan(at, {
      loan: loan(at),
      months: [{ overdue_won: 0, overdue_days: 35, card_overdue_won: 800_000 + at }],
      truth: { isInArrears: true, overdueWon: 800_000 + at, overdueDays: 35 },
    }),
  CARD_OVERDUE_WITHOUT_DAYS: (at) =>
    plan(at, {
      months: [null, { card_overdue_won: 50_000 + at }, { card_overdue_won: 1 }],
      truth: { isInArrears: true, overdueWon: 50_000 + at, overdueDays: 31 },
    }),
  DEBTS_ELSEWHERE_OVERDUE: (at) =>
    plan(at, {
      loan: loan(at),
      months: [{ overdue_won: 1_200_000 + at, overdue_days: 12, debt_payment_won: 2_000_000 }],
      truth: { isInArrears: true, overdueWon: 1_200_000 + at, overdueDays: 12, monthlyPaymentWon: 2_000_000 },
    }),
  ALL_TOGETHER_OVERDUE: (at) =>
    plan(at, {
      loan: { ...loan(at), overdueWon: 500_000, overdueDays: 20 },
      months: [{ overdue_won: 900_000 + at, overdue_days: 61, card_overdue_won: 100_000 }],
      truth: { isInArrears: true, overdueWon: 1_000_000 + at, overdueDays: 61 },
    }),
  ONE_CLEAN_MONTH: (at) =>
    plan(at, {
      loan: loan(at),
      months: [
        { overdue_won: 0, overdue_days: 0, card_overdue_won: 0, card_used_won: 400_000, card_limit_won: 1_000_000 },
      ],
      truth: { cardUse: 40 },
    }),
  MONTH_TOO_OLD: (at) =>
    plan(at, { months: [null, null, null, null, { overdue_won: 9_000_000, overdue_days: 90, card_overdue_won: 1 }] }),
  NO_INCOME_REGISTERED: (at) =>
    plan(at, {
      annualIncomeWon: null,
      loan: loan(at),
      months: [{ income_won: 2_500_000, card_used_won: 3, card_limit_won: 9 }, { income_won: 2_000_000 + at }],
      truth: { yearlyIncomeWon: 12 * Math.floor((4_500_000 + at) / 2), cardUse: 33.33 },
    }),
};

const loan = (at: number): PlantedLoan => ({ paymentWon: 900_000 + at, overdueWon: 0, overdueDays: 0 });

function plan(at: number, given: Partial<Omit<Plan, 'truth'>> & { readonly truth?: Partial<Truth> }): Plan {
  const annualIncomeWon = given.annualIncomeWon === undefined ? 40_000_000 + 1_000 * at : given.annualIncomeWon;
  const { loan: owed = null, months = [], truth } = given;
  const usual = { ...NONE, yearlyIncomeWon: annualIncomeWon, monthlyPaymentWon: owed?.paymentWon ?? 0, cardUse: null };
  return { annualIncomeWon, loan: owed, months, truth: { ...usual, ...truth } };
}

/** Makes people of a bank, of every state the same number. */
export async function plantPeople(bank: Bank, people: number): Promise<PlantedPerson[]> {
  const states = Object.entries(STATES);
  const plans = Array.from({ length: people }, (_, at) => {
    const [state, planned] = states[at % states.length] ?? ['', (number: number) => plan(number, {})];
    return { at, state, ...planned(at) };
  });
  const keys = await bank.sql<{ id: string; at: number }>(
    `INSERT INTO customer (institution_id, name, email, annual_income_won)
     SELECT $1, '심은이', 'planted' || (p->>'at') || '@example.com', (p->>'annualIncomeWon')::bigint
     FROM jsonb_array_elements($2::jsonb) AS p RETURNING id, substring(email FROM '[0-9]+')::int AS at`,
    [bank.institutionId, JSON.stringify(plans)],
  );
  const keyOf = new Map(keys.map(({ id, at }) => [at, Number(id)]));
  const whole = plans.map((each) => ({ ...each, key: keyOf.get(each.at) ?? 0 }));
  await plantLoans(bank, whole);
  await plantMonths(bank, whole);
  return whole.map(({ state, key, truth }) => ({ state, key, id: encodeId('Customer', key), truth }));
}

async function plantLoans(bank: Bank, plans: readonly (Plan & { readonly key: number; readonly at: number })[]) {
  const rows = plans.flatMap(({ loan: owed, key, at }) => (owed ? [{ ...owed, key, at }] : []));
  await bank.sql(
    `INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status,
       principal_won, balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, approved_on,
       disbursed_on, matures_on, interest_paid_to, overdue_won, overdue_days)
     SELECT $1, (p->>'key')::bigint, 'PL-' || (p->>'at'), 'CREDIT', 'EQUAL_PAYMENT', 'FIXED',
       CASE WHEN (p->>'overdueDays')::int > 0 THEN 'DELINQUENT' ELSE 'ACTIVE' END, 10000000, 10000000, 4, 12,
       (p->>'paymentWon')::bigint, $3, $3, $3, $4, $3, (p->>'overdueWon')::bigint, (p->>'overdueDays')::int
     FROM jsonb_array_elements($2::jsonb) AS p`,
    [bank.institutionId, JSON.stringify(rows), today(), dueDate(today(), 12)],
  );
}

async function plantMonths(bank: Bank, plans: readonly (Plan & { readonly key: number })[]) {
  const rows = plans.flatMap(({ key, months }) =>
    months.flatMap((figures, back) =>
      figures ? [{ ...figures, customer_id: key, month: monthBefore(back + 1), recorded_at: new Date() }] : [],
    ),
  );
  await bank.sql(
    `INSERT INTO financial_snapshot SELECT * FROM jsonb_populate_recordset(NULL::financial_snapshot, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** The first day of the month so many months before the current one in Korea. */
export function monthBefore(months: number): string {
  const [year, month] = [Number(today().slice(0, 4)), Number(today().slice(5, 7))];
  return new Date(Date.UTC(year, month - 1 - months)).toISOString().slice(0, 10);
}
