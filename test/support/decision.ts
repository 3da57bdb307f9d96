import { dueDate, instalmentsDueBefore } from '../../src/modules/lending/terms/due-date.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today, type Bank, type TestCustomer } from './lending.js';

/** Columns of a row, to be inserted as they are. */
export type Row = Readonly<Record<string, unknown>>;

/** Makers of what decisions are about: rows straight into the tables. */
export interface DecisionBooks {
  /**
   * A credit loan of 120,000,000 won at 6 %, to be repaid at the end of five years, out today; its fee begins at 1.2 %. It
   * counts interest by months, so that each pays alike, and has paid every instalment that fell due.
   */
  aLoan(customer: TestCustomer, row?: Row): Promise<{ readonly id: string; readonly key: number }>;
  /** A product that replaces credit loans at 4.5 %, whatever their amount and term. */
  aProduct(row?: Row, institutionId?: number): Promise<number>;
  withoutProducts(): Promise<unknown>;
  /** Code and field of everything that an answer refuses. */
  refusals(
    document: { toString(): string },
    variables: Row,
    as: string | null,
  ): Promise<[string, string | undefined][]>;
}

interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
  readonly problems?: readonly Refused[];
}

export function decisionBooks(bank: Bank): DecisionBooks {
  let made = 0;
  const insert = async (table: string, row: Row): Promise<number> => {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    const text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')}) RETURNING id`;
    const [inserted] = await bank.sql<{ id: string }>(text, Object.values(row));
    return Number(inserted?.id);
  };
  return {
    async aLoan(customer, row = {}) {
      const out = (row['disbursed_on'] as string | null | undefined) ?? today();
      const months = Number(row['term_months'] ?? 60);
      const paidTo = dueDate(out, instalmentsDueBefore(out, today(-1), months - 1));
      const key = await insert('loan', {
        institution_id: bank.institutionId,
        customer_id: customer.key,
        loan_number: `D-${++made}`,
        loan_type: 'CREDIT',
        repayment_method: 'BULLET',
        rate_type: 'FIXED',
        status: 'ACTIVE',
        principal_won: 120_000_000,
        balance_won: row['principal_won'] ?? 120_000_000,
        annual_rate_percent: '6',
        term_months: months,
        monthly_payment_won: 600_000,
        prepayment_fee_percent: '1.2',
        applied_on: out,
        approved_on: out,
        disbursed_on: out,
        matures_on: dueDate(out, months),
        interest_paid_to: paidTo,
        interest_convention: 'MONTHLY_ACTUAL_365',
        ...row,
      });
      return { id: encodeId('Loan', key), key };
    },
    aProduct: (row = {}, institutionId = bank.institutionId) =>
      insert('refinance_product', {
        institution_id: institutionId,
        code: `P${++made}`,
        name_ko: '갈아타기',
        name_en: 'Switch',
        loan_type: 'CREDIT',
        rate_type: 'VARIABLE',
        rate_min_percent: '4.5',
        rate_max_percent: '4.5',
        amount_min_won: 1,
        amount_max_won: 10_000_000_000,
        term_min_months: 1,
        term_max_months: 600,
        repayment_methods: ['BULLET'],
        prepayment_fee_percent: '0.5',
        from_loan_types: ['CREDIT'],
        ...row,
      }),
    withoutProducts: () => bank.sql('UPDATE refinance_product SET active = false'),
    async refusals(document, variables, as) {
      const { errors = [] } = await bank.query(document.toString(), { ...variables }, as);
      return errors.flatMap(({ extensions }): [string, string | undefined][] => {
        const refused: Refused = extensions;
        return (refused.problems ?? [refused]).map(({ code, field }) => [code, field?.join('.')]);
      });
    },
  };
}
