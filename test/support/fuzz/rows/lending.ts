import { dueDate } from '../../../../src/modules/lending/terms/due-date.js';
import { today } from '../../lending.js';
import type { Insert, Row } from './insert.js';

/** What the institution offers in the place of other loans. */
export const aProduct = (insert: Insert, institutionId: number, name: string): Promise<number> =>
  insert('refinance_product', {
    institution_id: institutionId,
    code: 'CANARY-P',
    name_ko: name,
    name_en: name,
    loan_type: 'CREDIT',
    rate_type: 'FIXED',
    rate_min_percent: '3',
    rate_max_percent: '6',
    amount_min_won: 1,
    amount_max_won: 900_000_000,
    term_min_months: 1,
    term_max_months: 120,
    prepayment_fee_percent: '0.5',
    repayment_methods: ['EQUAL_PAYMENT'],
    from_loan_types: ['CREDIT'],
  });

/** A loan of a customer with a repayment, and the words and figures in them alone. */
export async function aLoan(insert: Insert, institutionId: number, customer: number, number: number) {
  const [principal, payment] = [820_005_000 + number, 930_700 + number];
  const loanNumber = `CANARY-LN-${number}`;
  const out = today(10);
  const loan = await insert('loan', {
    institution_id: institutionId,
    customer_id: customer,
    loan_number: loanNumber,
    loan_type: 'CREDIT',
    repayment_method: 'EQUAL_PAYMENT',
    rate_type: 'FIXED',
    status: 'ACTIVE',
    principal_won: principal,
    balance_won: principal,
    annual_rate_percent: '4.25',
    term_months: 120,
    monthly_payment_won: payment,
    // Out since a few days, so that no night finds it in arrears, in which it can neither be compared nor prepaid.
    applied_on: out,
    approved_on: out,
    disbursed_on: out,
    matures_on: dueDate(out, 120),
    interest_paid_to: out,
  });
  const repayment = await insert('repayment', {
    loan_id: loan,
    customer_id: customer,
    amount_won: payment,
    principal_won: 0,
    interest_won: payment,
    balance_after_won: principal,
    paid_on: out,
    method: 'CASH',
  });
  return { loan, repayment, canaries: [loanNumber, String(principal), String(payment)] };
}

/** An application, a demand for a lower rate and one to end the contract, with words that are in no other row. */
export async function someDemands(insert: Insert, owned: Row, productId: number, number: number) {
  const words = [`RA-CANARY-${number}`, ...['demand', 'wanting', 'grounds'].map((what) => `canary-${what}-${number}`)];
  const application = await insert('refinance_application', {
    ...owned,
    product_id: productId,
    number: words[0],
    status: 'DRAFT',
    requested_won: 5_000_000,
    rate_type: 'FIXED',
    term_months: 60,
    repayment_method: 'EQUAL_PAYMENT',
  });
  const rateCut = await insert('rate_cut_request', {
    ...owned,
    reason: 'OTHER',
    detail: words[1],
    status: 'RECEIVED',
    requested_on: '2025-03-04',
    old_rate_percent: '4.25',
  });
  const pause = { request_id: rateCut, from_on: '2025-03-05', to_on: '2025-03-06', note: words[2] };
  await insert('rate_cut_pause', pause);
  const termination = await insert('contract_termination', {
    ...owned,
    violation: 'EXPLANATION',
    known_on: '2025-03-04',
    grounds: words[3],
    status: 'RECEIVED',
    requested_on: '2025-03-04',
  });
  return { application, rateCut, termination, words };
}

/** A repayment that somebody wants taken back. Its words are for staff. */
export const aReversal = (
  insert: Insert,
  lent: { readonly loan: number; readonly repayment: number },
  by: number,
): Promise<number> =>
  insert('repayment_reversal', {
    loan_id: lent.loan,
    repayment_id: lent.repayment,
    state: 'REQUESTED',
    reason: 'canary',
    requested_by: by,
  });

/** A payment that waits for money, with an amount that is in no other row. */
export async function aPayment(insert: Insert, owner: Row, number: number) {
  const amountWon = 640_007_000 + number;
  const reference = `MOAV-CANA-RY00-000${number}-00`;
  const key = await insert('payment', {
    ...owner,
    purpose: 'PREPAYMENT',
    channel: 'VIRTUAL_ACCOUNT',
    reference,
    amount_won: amountWon,
    fee_won: 0,
    expected: NO_BOOKING,
    state: 'AWAITING',
    expires_on: '2099-01-04',
  });
  return { key, words: [String(amountWon), reference] };
}

const NO_BOOKING = {
  bookedOn: null,
  principalWon: 0,
  interestWon: 0,
  defaultInterestWon: 0,
  heldWon: 0,
  feeWon: 0,
  refundWon: 0,
  balanceAfterWon: null,
  closesLoan: false,
};

/** A paper that was handed in, with the words in it. */
export async function aPaper(insert: Insert, owner: Row, number: number) {
  const words = [`canary-paper-${number}.pdf`, `canary-words-${number}`];
  const key = await insert('document', {
    ...owner,
    kind: 'OTHER',
    file_name: words[0],
    status: 'STORED',
    storage_id: String(number).repeat(11).slice(0, 32),
    upload_expires_at: new Date(),
    uploaded_at: new Date(),
    media_type: 'application/pdf',
    size_bytes: number,
    sha256: Buffer.alloc(32, number),
    text_status: 'EXTRACTED',
    text: words[1],
  });
  return { key, words };
}
