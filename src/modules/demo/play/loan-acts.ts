import type { PrepaymentEffect } from '../../lending/index.js';
import type { Scene } from './applications.js';

/** What a rate is lowered by, in percentage points, and no lower than the second. */
const [LOWERED_PERCENT, LOWEST_PERCENT] = [0.3, 1];
/** Won that a member of staff books by mistake. */
const MISTAKEN_WON = 300_000;

type RateCutEnd = 'LEFT' | 'PAPERS_WANTED' | 'ACCEPTED' | 'REFUSED' | 'CANCELLED';

/** A demand for a lower rate, and what becomes of it. */
export async function demandLowerRate(
  { stage, acts, loan }: Scene,
  reason: 'INCOME_UP' | 'CREDIT_SCORE_UP' | 'PROMOTION' | 'ASSETS' | 'JOB',
  [daysBefore, endedBefore]: readonly [demanded: number, ended: number],
  end: RateCutEnd,
): Promise<void> {
  const { filing, decisions } = acts.rateCuts;
  stage.goTo(daysBefore);
  const demand = { loanId: loan.loanId, reason, detail: null, documentIds: [] };
  const { key: id, version } = await filing.create(stage.for(loan), stage.key(), demand);
  if (end === 'LEFT') return;
  if (end === 'ACCEPTED') stage.goToBook(endedBefore);
  else stage.goTo(endedBefore);
  if (end === 'CANCELLED') {
    await filing.cancel(stage.for(loan), stage.key(), id, version);
    return;
  }
  if (end === 'PAPERS_WANTED') {
    const note = '소득이 늘어난 것을 확인할 수 있는 최근 급여명세서나 소득금액증명원을 보내 주세요.';
    await decisions.requireDocuments(stage.as('staff'), stage.key(), id, version, note);
    return;
  }
  const lower = Math.max(LOWEST_PERCENT, Number(loan.ratePercent) - LOWERED_PERCENT).toFixed(4);
  const refusalText = '신용점수가 좋아졌지만 내부 신용등급이 바뀔 만큼은 아니어서 금리를 낮추지 못했습니다.';
  const decision =
    end === 'ACCEPTED'
      ? { decision: end, newRatePercent: lower, refusal: null, refusalText: null }
      : { decision: end, newRatePercent: null, refusal: 'IMPROVEMENT_TOO_SMALL' as const, refusalText };
  await decisions.decide(stage.as('staff'), stage.key(), { id, version, ...decision }, false);
}

type PaymentEnd = 'AWAITED' | 'CONFIRMED' | 'IN_PART' | 'CANCELLED' | 'REFUNDED';

/** Money that is announced, and what comes of it. */
export async function announcePayment(
  { stage, acts, loan }: Scene,
  amountWon: number,
  daysBefore: number,
  end: PaymentEnd,
  effect: PrepaymentEffect | null = null,
): Promise<void> {
  const { starts, confirmations, refunds } = acts.payments;
  const purpose = effect === null ? 'REPAYMENT' : 'PREPAYMENT';
  const valueOn = end === 'CONFIRMED' || end === 'IN_PART' ? stage.goToBook(daysBefore) : stage.goTo(daysBefore);
  const channel = end === 'AWAITED' ? 'VIRTUAL_ACCOUNT' : 'BANK_TRANSFER';
  const request = { loanId: loan.loanId, amountWon, purpose, effect, channel } as const;
  const { key: paymentId } = await starts.start(stage.for(loan), stage.key(), request, false);
  if (end === 'AWAITED') return;
  if (end === 'CANCELLED' || end === 'REFUNDED') await starts.cancel(stage.for(loan), stage.key(), paymentId);
  if (end === 'CANCELLED') return;
  const cameWon = end === 'IN_PART' ? Math.round(amountWon / 2) : amountWon;
  const money = { paymentId, reference: null, bankReference: `IN${paymentId}`, amountWon: cameWon, valueOn };
  await confirmations.confirm(stage.as('payments'), stage.key(), money);
  // What comes in for a payment that was taken back is owed back, and half of it has gone back already.
  if (end !== 'REFUNDED') return;
  const refund = { paymentId, bankReference: `OUT${paymentId}`, amountWon: Math.round(amountWon / 2), valueOn };
  await refunds.refund(stage.as('staff'), stage.key(), refund, false);
}

/** A payment that came in for the wrong loan: it is confirmed, and two members of staff take it back. */
export async function reversePayment(
  { stage, acts, loan }: Scene,
  [bookedBefore, askedBefore, decidedBefore]: readonly [booked: number, asked: number, decided: number],
  money: 'HELD' | 'RETURNED_BY_BANK',
): Promise<void> {
  const valueOn = stage.goToBook(bookedBefore);
  const request = { loanId: loan.loanId, amountWon: MISTAKEN_WON, channel: 'BANK_TRANSFER' } as const;
  const asked = { ...request, purpose: 'PREPAYMENT', effect: 'SHORTEN_TERM' } as const;
  const { key: paymentId } = await acts.payments.starts.start(stage.for(loan), stage.key(), asked, false);
  const transfer = { paymentId, reference: null, bankReference: `IN${paymentId}`, amountWon: MISTAKEN_WON, valueOn };
  const { payment } = await acts.payments.confirmations.confirm(stage.as('payments'), stage.key(), transfer);
  stage.goToBook(askedBefore);
  const repaymentId = payment.receipts[0]?.repaymentKey ?? 0;
  const input = { repaymentId, money, reason: '다른 대출에 쓰일 입금이었습니다.' };
  const { key: reversalId } = await acts.reversals.request(stage.as('staff'), stage.key(), input);
  stage.goToBook(decidedBefore);
  const decision = { reversalId, decision: 'APPROVE', note: '입금 내역을 확인했습니다.' } as const;
  await acts.reversals.decide(stage.as('approver'), stage.key(), decision, false);
}

/** Announces a payoff of a loan whose money never comes. */
export async function announcePayoff({ stage, acts, loan }: Scene, daysBefore: number): Promise<void> {
  stage.goTo(daysBefore);
  const request = { loanId: loan.loanId, amountWon: null, effect: null, channel: 'VIRTUAL_ACCOUNT' } as const;
  await acts.payments.starts.start(stage.for(loan), stage.key(), { ...request, purpose: 'PAYOFF' }, false);
}

/** Money that was booked on the wrong loan, and what two members of staff make of it. */
export async function mistakePayment(
  { stage, acts, loan }: Scene,
  [bookedBefore, askedBefore, decidedBefore]: readonly [number, number, number | null],
  decision: 'APPROVE' | 'DECLINE' = 'APPROVE',
): Promise<void> {
  const paidOn = stage.goToBook(bookedBefore);
  const money = { loanId: loan.loanId, amountWon: MISTAKEN_WON, method: 'BANK_TRANSFER' as const, paidOn };
  const booked = await acts.repayments.repay(stage.as('staff'), stage.key(), { ...money, effect: 'SHORTEN_TERM' });
  stage.goToBook(askedBefore);
  const input = {
    repaymentId: booked.repayment.key,
    money: null,
    reason: '다른 고객의 입금을 이 대출로 잘못 처리했습니다.',
  };
  const { key: reversalId } = await acts.reversals.request(stage.as('staff'), stage.key(), input);
  if (decidedBefore === null) return;
  stage.goToBook(decidedBefore);
  const note = decision === 'APPROVE' ? '입금 내역을 확인했습니다.' : '고객님의 입금이 맞습니다.';
  await acts.reversals.decide(stage.as('approver'), stage.key(), { reversalId, decision, note }, false);
}

const RATE_CUT_GROUNDS = {
  EXPLANATION: '금리가 바뀔 수 있다는 설명을 듣지 못한 채 계약했습니다.',
  SUITABILITY: '소득에 비해 상환액이 큰 상품을 권유받았습니다.',
  ADEQUACY: '제가 고른 상품이 맞지 않는다는 안내를 받지 못했습니다.',
  UNFAIR_PRACTICE: '대출을 받으려면 적금에 들어야 한다고 했습니다.',
} as const;

type TerminationEnd = 'LEFT' | 'ACCEPTED' | 'REFUSED' | 'CANCELLED';

/** A demand that a contract end which was sold against the rules, and what becomes of it. */
export async function demandTermination(
  { stage, acts, loan }: Scene,
  violation: 'EXPLANATION' | 'SUITABILITY' | 'ADEQUACY' | 'UNFAIR_PRACTICE',
  daysBefore: number,
  end: TerminationEnd,
): Promise<void> {
  const { terminations } = acts;
  const knownOn = stage.goTo(daysBefore + 5);
  stage.goTo(daysBefore);
  const demand = { loanId: loan.loanId, violation, knownOn, grounds: RATE_CUT_GROUNDS[violation] };
  const { key: id, version } = await terminations.demand(stage.for(loan), stage.key(), demand);
  if (end === 'LEFT') return;
  stage.goTo(Math.max(0, daysBefore - 4));
  if (end === 'CANCELLED') {
    await terminations.cancel(stage.for(loan), stage.key(), id, version);
    return;
  }
  const refused = { refusal: 'NO_VIOLATION' as const, refusalText: '녹취에서 설명한 사실을 확인했습니다.' };
  const why = end === 'REFUSED' ? refused : { refusal: null, refusalText: null };
  await terminations.decide(stage.as('staff'), stage.key(), { id, version, decision: end, ...why }, false);
}
