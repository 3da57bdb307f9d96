import { refundChangeWon } from '../repayments/index.js';
import type { LoanBooks, PostingTuple, ReceiptTuple, RefundTuple, RepaymentTuple } from './books.repository.js';

/** The expected posting of a fee or a refund: its day, and what it moves on fee, cash and held. */
type Expected = readonly [key: string, valueOn: string, feeWon: number, cashWon: number, heldWon: number];

/**
 * Whether receipts and refunds of payments of a loan fail to add up. The rules: each receipt is divided among its
 * repayment, a fee and a refund due; each part is posted once as recorded; nothing else is posted as a fee or a refund;
 * a receipt is reversed exactly when its repayment is; no payment gives back more than it owes; money moved to another
 * loan came in there; and what the bank took back from there counts at most once for the original receipt.
 */
export function paymentFault(loan: LoanBooks): boolean {
  const receipts = loan.receipts ?? [];
  const refunds = loan.refunds ?? [];
  const booked = bookedOf(loan);
  return (
    receipts.some((receipt) => partsDiffer(booked, receipt) || isReversed(receipt) !== isUndone(booked, receipt)) ||
    wentBackTooMuch(receipts, refunds) ||
    refunds.some(cameInDifferently) ||
    returnedTooMuch(receipts, refunds) ||
    postingsDiffer(loan)
  );
}

/** What receipts are compared with, read once for a loan: each of them looks up its own. */
interface Booked {
  readonly repayments: ReadonlyMap<number, RepaymentTuple>;
  /** The reposting of each repayment that has one, by their numbers. */
  readonly reposted: ReadonlyMap<number, number>;
  /** Repayments that were reversed. */
  readonly reversed: ReadonlySet<number>;
}

function bookedOf({ repayments, postings }: LoanBooks): Booked {
  const all = repayments ?? [];
  return {
    repayments: new Map(all.map((each) => [each[0], each])),
    reposted: new Map(all.flatMap((each) => (each[10] === null ? [] : [[each[10], each[0]] as const]))),
    reversed: new Set((postings ?? []).flatMap(([kind, , id]) => (kind === 'REVERSAL' && id !== null ? [id] : []))),
  };
}

function partsDiffer({ repayments }: Booked, receipt: ReceiptTuple): boolean {
  const [, , , bookedOn, amountWon, repaymentId, repaidWon, feeWon, refundWon] = receipt;
  if (repaidWon + feeWon + refundWon !== amountWon) return true;
  if (repaymentId === null) return repaidWon !== 0 || feeWon !== 0;
  const [, paidOn, wonOnRecord] = repayments.get(repaymentId) ?? [];
  return paidOn !== bookedOn || wonOnRecord !== repaidWon;
}

const isReversed = ([, , , , , , , , , reversalId]: ReceiptTuple): boolean => reversalId !== null;

/** Whether the repayment of a receipt no longer stands: it, or its latest reposting, was reversed. */
function isUndone({ reposted, reversed }: Booked, [, , , , , repaymentId]: ReceiptTuple): boolean {
  if (repaymentId === null) return false;
  let last = repaymentId;
  for (let next = reposted.get(last); next !== undefined; next = reposted.get(last)) last = next;
  return reversed.has(last);
}

/** The change that a reversal makes to the amount owed back. */
function changeOf([, , , , , , repaidWon, feeWon, refundWon, , money, elsewhereWon]: ReceiptTuple): number {
  return money === null ? 0 : refundChangeWon({ repaidWon, feeWon, refundWon }, money, elsewhereWon ?? 0);
}

function wentBackTooMuch(receipts: readonly ReceiptTuple[], refunds: readonly RefundTuple[]): boolean {
  const dueWon = new Map<number, number>();
  for (const receipt of receipts) {
    const [, payment, , , , , , , refundWon] = receipt;
    dueWon.set(payment, (dueWon.get(payment) ?? 0) + refundWon + changeOf(receipt));
  }
  for (const [, payment, , won] of refunds) dueWon.set(payment, (dueWon.get(payment) ?? 0) - won);
  return [...dueWon.values()].some((won) => won < 0);
}

const cameInDifferently = ([, , valueOn, won, allocated]: RefundTuple): boolean =>
  allocated !== null && (allocated[0] !== valueOn || allocated[1] !== won);

/** Whether more counts as returned from other loans than was returned, for a receipt or for a payment. */
function returnedTooMuch(receipts: readonly ReceiptTuple[], refunds: readonly RefundTuple[]): boolean {
  const leftWon = new Map<number, number>();
  const add = (payment: number, won: number) => leftWon.set(payment, (leftWon.get(payment) ?? 0) + won);
  for (const [, payment, , won, allocated] of refunds) if (allocated?.[2]) add(payment, won);
  for (const receipt of receipts) add(receipt[1], 0 - (receipt[11] ?? 0));
  return receipts.some((each) => (each[11] ?? 0) > each[8]) || [...leftWon.values()].some((won) => won < 0);
}

function postingsDiffer({ postings, receipts, refunds }: LoanBooks): boolean {
  const expected = [...(receipts ?? []).flatMap(ofReceipt), ...(refunds ?? []).map(ofRefund)];
  const posted = (postings ?? []).flatMap(ofPosting);
  return textOf(expected) !== textOf(posted);
}

const textOf = (rows: readonly Expected[]): string => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

function ofReceipt(receipt: ReceiptTuple): Expected[] {
  const [id, , valueOn, bookedOn, , , , feeWon, refundWon, reversalId] = receipt;
  const fee: Expected = [`FEE ${id}`, bookedOn ?? '', 0 - feeWon, feeWon, 0];
  const due: Expected = [`REFUND due ${id}`, valueOn, 0, refundWon, 0 - refundWon];
  const undone: Expected = [`REVERSAL ${reversalId}`, bookedOn ?? '', feeWon, 0 - feeWon, 0];
  const changeWon = changeOf(receipt);
  const change: Expected = [`REFUND by reversal ${reversalId}`, valueOn, 0, changeWon, 0 - changeWon];
  return [
    ...(feeWon > 0 ? [fee] : []),
    ...(refundWon > 0 ? [due] : []),
    ...(feeWon > 0 && isReversed(receipt) ? [undone] : []),
    ...(changeWon === 0 ? [] : [change]),
  ];
}

const ofRefund = ([id, , valueOn, won]: RefundTuple): Expected => [`REFUND ${id}`, valueOn, 0, 0 - won, won];

/** A fee or a refund as posted; one that belongs to nothing gets a key that matches nothing. */
function ofPosting(posting: PostingTuple): Expected[] {
  const [kind, valueOn, , principalWon, interestWon, defaultInterestWon, feeWon, cashWon, heldWon, openingWon] =
    posting;
  const [receiptId, refundId, reversalId] = [posting[11], posting[12], posting[13]];
  if (kind !== 'FEE' && kind !== 'REFUND' && reversalId === null)
    return feeWon === 0 ? [] : [[`${kind} with a fee`, valueOn, feeWon, cashWon, heldWon]];
  const isElsewhere = principalWon !== 0 || interestWon !== 0 || defaultInterestWon !== 0 || openingWon !== 0;
  const name = nameOf(kind, { receiptId, refundId, reversalId });
  return [[isElsewhere ? `${name} of other accounts` : name, valueOn, feeWon, cashWon, heldWon]];
}

function nameOf(
  kind: PostingTuple[0],
  owner: { readonly receiptId: number | null; readonly refundId: number | null; readonly reversalId: number | null },
): string {
  const { receiptId, refundId, reversalId } = owner;
  if (reversalId !== null) return kind === 'REFUND' ? `REFUND by reversal ${reversalId}` : `${kind} ${reversalId}`;
  if (kind === 'FEE') return `FEE ${receiptId}`;
  return receiptId === null ? `REFUND ${refundId}` : `REFUND due ${receiptId}`;
}
