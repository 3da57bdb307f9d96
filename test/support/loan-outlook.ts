import { randomUUID } from 'node:crypto';
import {
  LoanOutlookDocument,
  LoanPrepaymentDocument,
  type LoanOutlookQuery,
  type LoanPrepaymentQuery,
  type LoanPrepaymentQueryVariables,
} from '../../schema/generated/test/graphql.js';
import type { Servicing } from '../../src/modules/lending/index.js';
import { schedule } from '../../src/modules/lending/terms/amortization.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { daysBetween } from '../../src/platform/calendar.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { dueDayBefore, startBank, today, type Bank, type TestCustomer } from './lending.js';
import { servicingFrom } from './servicing.js';

/** When instalments fell due last: far enough ago that no row of holidays lets them still be paid on time. */
export const LAST_DUE = dueDayBefore(10);
export const DAYS_SINCE = daysBetween(LAST_DUE, today());
/** The day so many months before it. */
export const outFor = (months: number): string => dueDate(LAST_DUE, -months);
export const TERMS = {
  method: 'EQUAL_PAYMENT',
  principalWon: 100_000_000,
  annualRateMillionths: 36_500,
  months: 120,
} as const;
export const AGREED = schedule(TERMS.method, TERMS);

type Outlook = NonNullable<LoanOutlookQuery['loan']>;
type Prepayment = NonNullable<LoanPrepaymentQuery['loan']>['prepayment'];

/** A bank and a borrower, and what they ask about the future of a loan. */
export interface OutlookBank {
  readonly bank: Bank;
  readonly hong: TestCustomer;
  /** The borrower's token. */
  readonly owner: string;
  readonly servicing: Servicing;
  /** 100,000,000 won over 120 months at 3.65 %, taken over 24 months after it went out, with every instalment paid. */
  aLoan(input?: object, columns?: Readonly<Record<string, unknown>>): Promise<string>;
  outlook(id: string, on?: string | null, as?: string): Promise<Outlook | null>;
  prepayment(variables: LoanPrepaymentQueryVariables): Promise<Prepayment>;
  /** Code and field of everything that an answer refuses. */
  refusals(
    document: { toString(): string },
    variables: object,
    as?: string | null,
  ): Promise<[code: string, field: string | undefined][]>;
}

interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
  readonly problems?: readonly Refused[];
}

export async function startOutlookBank(): Promise<OutlookBank> {
  const bank = await startBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const owner = await bank.loginAs(hong);
  const servicing = await servicingFrom(createDatabase(bank.app.dataSource))();
  const aLoan: OutlookBank['aLoan'] = async (input = {}, columns = {}) => {
    const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id loanNumber } userErrors { code } } }`;
    const out = outFor(24);
    const terms = {
      customerId: hong.id,
      loanNumber: `S-${randomUUID().slice(0, 8)}-1`,
      idempotencyKey: randomUUID(),
      loanType: 'CREDIT',
      repaymentMethod: TERMS.method,
      rateType: 'FIXED',
      principalWon: TERMS.principalWon,
      annualRatePercent: '3.65',
      termMonths: TERMS.months,
      prepaymentFeePercent: '1.2',
      appliedOn: out,
      approvedOn: out,
      disbursedOn: out,
      interestPaidTo: LAST_DUE,
      balanceWon: AGREED[23]?.balanceAfterWon,
      ...input,
    };
    type Created = {
      readonly loanCreate: { readonly loan: { readonly id: string; readonly loanNumber: string } | null };
    };
    const { loan } = (await bank.ask<Created>(CREATE, { input: terms }, bank.staff)).loanCreate;
    if (!loan) throw new Error('no loan was made');
    // What columns alone say holds where there is no account.
    const set = Object.keys(columns).length > 0 ? { account: null, ...columns } : { term_months: TERMS.months };
    const places = Object.keys(set).map((name, index) => `${name} = $${index + 2}`);
    const values = [loan.loanNumber, ...Object.values(set)];
    await bank.sql(`UPDATE loan SET ${places.join(', ')} WHERE loan_number = $1`, values);
    return loan.id;
  };
  return {
    bank,
    hong,
    owner,
    servicing,
    aLoan,
    outlook: async (id, on = null, as = owner) => (await bank.run(LoanOutlookDocument, { id, on }, as)).loan,
    prepayment: async (variables) =>
      (await bank.run(LoanPrepaymentDocument, { ...variables }, owner)).loan?.prepayment ?? null,
    async refusals(document, variables, as = owner) {
      const { errors = [] } = await bank.query(document.toString(), { ...variables }, as);
      return errors.flatMap(({ extensions }): [string, string | undefined][] => {
        const refused: Refused = extensions;
        return (refused.problems ?? [refused]).map(({ code, field }) => [code, field?.[0]]);
      });
    },
  };
}
