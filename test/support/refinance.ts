import { randomUUID } from 'node:crypto';
import type { TypedDocumentString } from '../../schema/generated/test/graphql.js';
import {
  RefinanceApplicationCreateDocument,
  RefinanceApplicationApproveDocument,
  RefinanceApplicationReviewDocument,
  RefinanceApplyDocument,
  RefinanceExplanationDocument,
  RefinanceProductCreateDocument,
  type ApplicationFactsFragment,
  type ProductFactsFragment,
  type RefinanceProblemFragment,
  type RefinanceProductCreateInput,
} from '../../schema/generated/test/graphql.js';
import {
  startBank,
  today,
  type Bank,
  type LoanValues,
  type Person,
  type TestCustomer,
  type TestLoan,
} from './lending.js';

/** Makes a bank whose people refinance: products, running loans, and applications that stand somewhere. */
export interface RefinanceBank extends Bank {
  /** A second member of staff, who approves what the first reviewed. */
  readonly approver: Person;
  /** The answer of a document without errors. */
  tell<Data, Variables extends object>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    as?: Person | string,
  ): Promise<Data>;
  /** A product that takes nearly anybody; `key` is made up. */
  aProduct(values?: Partial<RefinanceProductCreateInput>, as?: Person): Promise<ProductFactsFragment>;
  /** A loan of five years that began a year ago, with a fee for paying back early; interest was paid to a due day. */
  aRunningLoan(
    customer: TestCustomer,
    values?: LoanValues & { readonly feePercent?: string | null },
  ): Promise<TestLoan>;
  /** A draft, begun by staff. */
  aDraft(loan: TestLoan, product: ProductFactsFragment, more?: object): Promise<ApplicationFactsFragment>;
  /** Filed in one call by the borrower, its explanation read. */
  anApplication(
    customer: TestCustomer,
    loan: TestLoan,
    product: ProductFactsFragment,
  ): Promise<ApplicationFactsFragment>;
  /** The same, taken into review by staff. */
  aReviewed(customer: TestCustomer, loan: TestLoan, product: ProductFactsFragment): Promise<ApplicationFactsFragment>;
  /** Reviewed by staff and granted by the approver as asked for, at 4 %. */
  anApproved(
    customer: TestCustomer,
    loan: TestLoan,
    product: ProductFactsFragment,
    grant?: { readonly amountWon?: number; readonly annualRatePercent?: string; readonly termMonths?: number },
  ): Promise<ApplicationFactsFragment>;
  /** Of one under review: granted by the approver as asked for, at 4 %. */
  anApprovalOf(
    application: Pick<ApplicationFactsFragment, 'id' | 'version'>,
    grant?: object,
  ): Promise<ApplicationFactsFragment>;
  /** What the applicant reads, item by item. */
  explanationOf(product: ProductFactsFragment, terms?: object): Promise<{ item: never; textVersion: string }[]>;
  /** How many rows each table has that a change could write to. */
  counts(): Promise<Readonly<Record<string, number>>>;
}

export const ASKED = { amountWon: 10_000_000, termMonths: 36, repaymentMethod: 'EQUAL_PAYMENT' } as const;
export const key = () => randomUUID();
export const codesOf = ({ userErrors }: { readonly userErrors: readonly RefinanceProblemFragment[] }) =>
  userErrors.map(({ code }) => code);

const TABLES = [
  ...['loan', 'repayment', 'audit_entry', 'idempotency_key', 'refinance_product', 'refinance_application'],
  ...['refinance_application_counter', 'application_log', 'application_explanation'],
  ...['rate_cut_request', 'rate_cut_pause', 'contract_termination', 'application_participant', 'refinance_exception'],
];

export async function startRefinanceBank(): Promise<RefinanceBank> {
  const bank = await startBank();
  const tell: RefinanceBank['tell'] = async (document, variables, as = bank.staff) => {
    const { data, errors } = await bank.query(document, variables, typeof as === 'string' ? as : as.token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const granted = <Value>(payload: { readonly userErrors: readonly unknown[] }, value: Value | null | undefined) => {
    if (value == null) throw new Error(JSON.stringify(payload.userErrors));
    return value;
  };
  const explanationOf: RefinanceBank['explanationOf'] = async (product, terms = {}) => {
    const input = { productId: product.id, ...ASKED, ...terms };
    const { refinanceExplanation } = await tell(RefinanceExplanationDocument, { input });
    return refinanceExplanation.map(({ item, textVersion }) => ({ item: item as never, textVersion }));
  };
  const aDraft: RefinanceBank['aDraft'] = async (loan, product, more = {}) => {
    const input = { loanId: loan.id, productId: product.id, ...ASKED, idempotencyKey: key(), ...more };
    const { refinanceApplicationCreate } = await tell(RefinanceApplicationCreateDocument, { input });
    return granted(refinanceApplicationCreate, refinanceApplicationCreate.application);
  };
  const anApplication: RefinanceBank['anApplication'] = async (customer, loan, product) => {
    const acknowledgements = await explanationOf(product);
    const input = { loanId: loan.id, productId: product.id, ...ASKED, acknowledgements, idempotencyKey: key() };
    const { refinanceApply } = await tell(RefinanceApplyDocument, { input }, await bank.loginAs(customer));
    return granted(refinanceApply, refinanceApply.application);
  };
  const aReviewed: RefinanceBank['aReviewed'] = async (customer, loan, product) => {
    const { id, version } = await anApplication(customer, loan, product);
    const input = { applicationId: id, version, idempotencyKey: key() };
    const { refinanceApplicationReview } = await tell(RefinanceApplicationReviewDocument, { input });
    return granted(refinanceApplicationReview, refinanceApplicationReview.application);
  };
  const approver = await bank.anotherPerson('STAFF');
  const anApprovalOf: RefinanceBank['anApprovalOf'] = async ({ id, version }, grant = {}) => {
    const input = {
      applicationId: id,
      version,
      idempotencyKey: key(),
      amountWon: ASKED.amountWon,
      annualRatePercent: '4',
      termMonths: ASKED.termMonths,
      ...grant,
    };
    const { refinanceApplicationApprove } = await tell(RefinanceApplicationApproveDocument, { input }, approver);
    return granted(refinanceApplicationApprove, refinanceApplicationApprove.application);
  };
  return {
    ...bank,
    approver,
    tell,
    aReviewed,
    explanationOf,
    aDraft,
    anApplication,
    async aProduct(values = {}, as = bank.staff) {
      const input: RefinanceProductCreateInput = {
        code: `P-${key().slice(0, 8).toUpperCase()}`,
        nameKo: '갈아타기 신용대출',
        nameEn: 'Switch credit loan',
        loanType: 'CREDIT',
        rateType: 'FIXED',
        rateMinPercent: '3.5',
        rateMaxPercent: '6.5',
        amountMinWon: 1_000_000,
        amountMaxWon: 50_000_000,
        termMinMonths: 12,
        termMaxMonths: 60,
        repaymentMethods: ['EQUAL_PAYMENT', 'BULLET'],
        prepaymentFeePercent: '0.5',
        eligibility: { fromLoanTypes: ['CREDIT', 'CARD'] },
        idempotencyKey: key(),
        ...values,
      };
      const { refinanceProductCreate } = await tell(RefinanceProductCreateDocument, { input }, as);
      return granted(refinanceProductCreate, refinanceProductCreate.product);
    },
    async aRunningLoan(customer, { feePercent = '1.2', ...values } = {}) {
      const loan = await bank.aLoan(customer, values);
      await bank.sql(
        `UPDATE loan SET term_months = 60, applied_on = $2, approved_on = $2, disbursed_on = $2,
           due_day = extract(day FROM interest_paid_to), matures_on = $2::date + interval '5 years',
           prepayment_fee_percent = $3 WHERE id = $1`,
        [loan.key, today(365), feePercent],
      );
      return loan;
    },
    anApprovalOf,
    async anApproved(customer, loan, product, grant = {}) {
      return anApprovalOf(await aReviewed(customer, loan, product), grant);
    },
    async counts() {
      const rows = await Promise.all(
        TABLES.map((table) => bank.sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)),
      );
      return Object.fromEntries(TABLES.map((table, index) => [table, rows[index]?.[0]?.count ?? -1]));
    },
  };
}
