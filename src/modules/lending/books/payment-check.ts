import type { LoanBooks, PostingTuple, ReceiptTuple, RefundTuple } from './books.repository.js';

/** What a posting of a fee or a refund has to be: its day, and what it moves on fee, cash and held. */
type Expected = readonly [key: string, valueOn: string, feeWon: number, cashWon: number, heldWon: number];

/**
 * Whether what came in and went back for payments of a loan does not add up: each receipt is divided among its repayment, a
 * fee and a refund due, each part is posted once as it is on record, nothing else is posted as a fee or a refund, and no
 * payment gave back more than it owed.
 */
export function paymentFault(loan: LoanBooks): boolean {
  const receipts = loan.receipts ?? [];
  const refunds = loan.refunds ?? [];
  return (
    receipts.some((receipt) => partsDiffer(loan, receipt)) || wentBackTooMuch(receipts, refunds) || postingsDiffer(loan)
  );
}

function partsDiffer({ repayments }: LoanBooks, receipt: ReceiptTuple): boolean {
  const [, , , bookedOn, amountWon, repaymentId, repaidWon, feeWon, refundWon] = receipt;
  if (repaidWon + feeWon + refundWon !== amountWon) return true;
  if (repaymentId === null) return repaidWon !== 0 || feeWon !== 0;
  const [, paidOn, wonOnRecord] = repayments?.find(([id]) => id === repaymentId) ?? [];
  return paidOn !== bookedOn || wonOnRecord !== repaidWon;
}

function wentBackTooMuch(receipts: readonly ReceiptTuple[], refunds: readonly RefundTuple[]): boolean {
  const dueWon = new Map<number, number>();
  for (const [, payment, ...rest] of receipts) dueWon.set(payment, (dueWon.get(payment) ?? 0) + rest[6]);
  for (const [, payment, , won] of refunds) dueWon.set(payment, (dueWon.get(payment) ?? 0) - won);
  return [...dueWon.values()].some((won) => won < 0);
}

function postingsDiffer({ postings, receipts, refunds }: LoanBooks): boolean {
  const expected = [...(receipts ?? []).flatMap(ofReceipt), ...(refunds ?? []).map(ofRefund)];
  const posted = (postings ?? []).flatMap(ofPosting);
  return textOf(expected) !== textOf(posted);
}

const textOf = (rows: readonly Expected[]): string => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

function ofReceipt([id, , valueOn, bookedOn, , , , feeWon, refundWon]: ReceiptTuple): Expected[] {
  const fee: Expected = [`FEE ${id}`, bookedOn ?? '', 0 - feeWon, feeWon, 0];
  const due: Expected = [`REFUND due ${id}`, valueOn, 0, refundWon, 0 - refundWon];
  return [...(feeWon > 0 ? [fee] : []), ...(refundWon > 0 ? [due] : [])];
}

const ofRefund = ([id, , valueOn, won]: RefundTuple): Expected => [`REFUND ${id}`, valueOn, 0, 0 - won, won];

/** A fee or a refund as it is posted; one that belongs to nothing has a key that nothing has. */
function ofPosting(posting: PostingTuple): Expected[] {
  const [kind, valueOn, , principalWon, interestWon, defaultInterestWon, feeWon, cashWon, heldWon, openingWon] =
    posting;
  const [receiptId, refundId] = [posting[11], posting[12]];
  if (kind !== 'FEE' && kind !== 'REFUND')
    return feeWon === 0 ? [] : [[`${kind} with a fee`, valueOn, feeWon, cashWon, heldWon]];
  const isElsewhere = principalWon !== 0 || interestWon !== 0 || defaultInterestWon !== 0 || openingWon !== 0;
  const name =
    kind === 'FEE' ? `FEE ${receiptId}` : receiptId === null ? `REFUND ${refundId}` : `REFUND due ${receiptId}`;
  return [[isElsewhere ? `${name} of other accounts` : name, valueOn, feeWon, cashWon, heldWon]];
}
