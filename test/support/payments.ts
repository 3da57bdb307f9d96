import { randomUUID } from 'node:crypto';
import {
  ArrearsService,
  createCalendar,
  dueDate,
  servicingOf,
  verifyBooks,
  type BooksReport,
} from '../../src/modules/lending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { startBank, today, type Bank, type Person, type TestCustomer } from './lending.js';
import type { TestServerOptions } from './server.js';

export interface PaymentSeen {
  readonly id: string;
  readonly state: string;
  readonly reference: string | null;
  readonly amountWon: number;
  readonly feeWon: number;
  readonly expiresOn: string;
  readonly receivedWon: number;
  readonly repaidWon: number;
  readonly feePaidWon: number;
  readonly refundDueWon: number;
  readonly refundedWon: number;
  readonly allocatedWon: number;
  readonly reversedWon: number;
  readonly returnedWon: number;
  readonly isLate: boolean;
  readonly isStandIn: boolean;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly receipts: readonly Readonly<Record<string, unknown>>[];
  readonly refunds: readonly Readonly<Record<string, unknown>>[];
}

export interface PaymentAnswer {
  readonly payment: PaymentSeen | null;
  /** Of an allocation, the payment that the money was booked for. */
  readonly allocated?: PaymentSeen | null;
  readonly loan?: { readonly balanceWon: number; readonly status: string; readonly version: number } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
}

const FIELDS = `id state reference amountWon feeWon expiresOn receivedWon repaidWon feePaidWon refundDueWon refundedWon allocatedWon
  reversedWon returnedWon isLate isStandIn expected { bookedOn principalWon interestWon heldWon feeWon refundWon balanceAfterWon closesLoan }
  receipts { bankReference amountWon valueOn bookedOn repaidWon feeWon refundWon reversedAt reversedMoney
    allocatedFromPaymentId isLate isStandIn }
  refunds { bankReference amountWon valueOn allocatedToPaymentId }`;
const ERRORS = 'userErrors { code field message payableWon refundDueWon most }';
const document = (name: string, extra = ''): string => {
  const input = `Payment${name.slice('payment'.length)}Input!`;
  return `mutation ($input: ${input}) { ${name}(input: $input) { payment { ${FIELDS} } ${extra} ${ERRORS} } }`;
};
const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id } userErrors { code field } } }`;

export interface LoanTerms {
  readonly principalWon?: number;
  readonly months?: number;
  /** How many months ago the money went out, and so many days. */
  readonly monthsAgo?: number;
  readonly daysAgo?: number;
  readonly feePercent?: string | null;
  readonly paidTo?: string;
}

/** What announces, confirms and refunds payments of one customer, and looks at their books. */
export interface Cashier {
  readonly bank: Bank;
  readonly hong: TestCustomer;
  /** The token of the customer. */
  readonly owner: string;
  /** A loan of the customer in the books, as staff take it in; its id. */
  loan(terms?: LoanTerms): Promise<string>;
  start(input: object, as?: Person | string): Promise<PaymentAnswer>;
  cancel(paymentId: string, as?: Person | string): Promise<PaymentAnswer>;
  confirm(input: object, as?: Person | string): Promise<PaymentAnswer>;
  refund(input: object, as?: Person | string): Promise<PaymentAnswer>;
  allocate(input: object, as?: Person | string): Promise<PaymentAnswer>;
  /** A payment that is started with `more`, and for which `money` came in. */
  paid(loanId: string, amountWon: number, more?: object, money?: object): Promise<PaymentSeen>;
  seen(paymentId: string): Promise<PaymentSeen>;
  /** What the books of all loans come to. */
  verify(): Promise<BooksReport>;
  /** What the nightly assessment of a day does, of today unless said. */
  assess(on?: string): Promise<unknown>;
  /** Sums of the ledger of a loan by account, in won. */
  ledger(loanId: string): Promise<Readonly<Record<string, number>>>;
  standing(
    loanId: string,
  ): Promise<{ readonly balanceWon: number; readonly status: string; readonly payoffWon: number }>;
}

export async function startCashier(options: TestServerOptions = {}): Promise<Cashier> {
  const bank = await startBank(options);
  const hong = await bank.aCustomer({ name: '홍길동' });
  const owner = await bank.loginAs(hong);
  const database = createDatabase(bank.app.dataSource);
  const servicing = servicingOf(createCalendar({ database, clock: systemClock }).holidays);
  const act = async (name: string, input: object, as: Person | string, extra = ''): Promise<PaymentAnswer> => {
    const whole = { idempotencyKey: randomUUID(), ...input };
    const answer = await bank.ask<Record<string, PaymentAnswer>>(document(name, extra), { input: whole }, as);
    const payload = answer[name];
    if (!payload) throw new Error(`${name} answered nothing`);
    return payload;
  };
  const cashier: Cashier = {
    bank,
    hong,
    owner,
    async loan(terms = {}) {
      const { principalWon = 12_000_000, months = 24, monthsAgo = 0, daysAgo = 10, feePercent = '1.2' } = terms;
      const out = dueDate(today(daysAgo), -monthsAgo);
      const input = {
        customerId: hong.id,
        loanNumber: `P-${randomUUID().slice(0, 12)}-1`,
        idempotencyKey: randomUUID(),
        loanType: 'CREDIT',
        repaymentMethod: 'EQUAL_PAYMENT',
        rateType: 'FIXED',
        principalWon,
        termMonths: months,
        annualRatePercent: '5.5',
        appliedOn: out,
        approvedOn: out,
        disbursedOn: out,
        prepaymentFeePercent: feePercent,
        ...(terms.paidTo && { interestPaidTo: terms.paidTo }),
      };
      type Created = { loanCreate: { loan: { id: string } | null; userErrors: object[] } };
      const { loanCreate } = await bank.ask<Created>(CREATE, { input }, bank.staff);
      if (!loanCreate.loan) throw new Error(JSON.stringify(loanCreate.userErrors));
      return loanCreate.loan.id;
    },
    start: (input, as = owner) =>
      act('paymentStart', { purpose: 'REPAYMENT', channel: 'VIRTUAL_ACCOUNT', ...input }, as),
    cancel: (paymentId, as = owner) => act('paymentCancel', { paymentId }, as),
    confirm: (input, as = bank.service) => {
      const transfer = { bankReference: `B-${randomUUID()}`, valueOn: today() };
      return act('paymentConfirm', { ...transfer, ...input }, as, 'loan { balanceWon status version }');
    },
    refund: (input, as = bank.service) =>
      act('paymentRefund', { bankReference: `R-${randomUUID()}`, valueOn: today(), ...input }, as),
    allocate: (input, as = bank.staff) =>
      act(
        'paymentAllocate',
        { purpose: 'REPAYMENT', ...input },
        as,
        `allocated { ${FIELDS} } loan { balanceWon status version }`,
      ),
    async paid(loanId, amountWon, more = {}, money = {}) {
      const { id } = paymentIn(await cashier.start({ loanId, amountWon, ...more }, bank.staff));
      paymentIn(await cashier.confirm({ paymentId: id, amountWon, ...money }));
      return cashier.seen(id);
    },
    async seen(id) {
      const text = `query ($id: ID!) { payment(id: $id) { ${FIELDS} } }`;
      return (await bank.ask<{ payment: PaymentSeen }>(text, { id }, bank.staff)).payment;
    },
    verify: async () => verifyBooks({ database, servicing: await servicing() }),
    assess: (on = today()) =>
      new ArrearsService({ database, clock: systemClock, servicing }).assess(
        { actor: null, requestId: 'test', locale: 'ko', address: null },
        on,
      ),
    async ledger(loanId) {
      const [row] = await bank.sql<Record<string, number>>(
        `SELECT ${['principal', 'interest', 'fee', 'cash', 'held'].map((name) => `sum(${name}_won)::float8 AS ${name}`).join()}
         FROM ledger_posting WHERE loan_id = $1`,
        [parseId(loanId)?.id],
      );
      return row ?? {};
    },
    async standing(loanId) {
      const text = `query ($id: ID!) { loan(id: $id) { balanceWon status payoff { totalWon } } }`;
      type Seen = { loan: { balanceWon: number; status: string; payoff: { totalWon: number } | null } };
      const { balanceWon, status, payoff } = (await bank.ask<Seen>(text, { id: loanId }, bank.staff)).loan;
      return { balanceWon, status, payoffWon: payoff?.totalWon ?? 0 };
    },
  };
  return cashier;
}

/** The codes with which something was refused. */
export const codesOf = ({ userErrors }: PaymentAnswer): string[] => userErrors.map(({ code }) => code);

/** The payment of an answer that has one. @throws Error with the refusals. */
export function paymentIn({ payment, userErrors }: PaymentAnswer): PaymentSeen {
  if (!payment) throw new Error(JSON.stringify(userErrors));
  return payment;
}
