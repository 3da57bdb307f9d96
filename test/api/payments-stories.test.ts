import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf, paymentIn, startCashier, type Cashier, type PaymentSeen } from '../support/payments.js';
import { reverseRepayment, standingRepayments, type ReversedMoney } from '../support/reversals.js';

let cashier: Cashier;
beforeAll(async () => {
  cashier = await startCashier();
});
afterAll(() => cashier.bank.close());

/** What happens, of what there is by then: numbers choose among payments and loans, and a share of an amount. */
interface Step {
  readonly act: 'PAY' | 'PAY_MORE' | 'ALLOCATE' | 'ALLOCATE_ALL' | 'REFUND' | 'HELD' | 'RETURNED_BY_BANK';
  readonly one: number;
  readonly other: number;
  readonly share: number;
  /** Whether it is asked for twice at once. */
  readonly isTwice: boolean;
}
const PRINCIPALS = [300_000, 3_000_000, 900_000];
const TOTAL_WON = PRINCIPALS.reduce((sum, won) => sum + won, 0);

interface Story {
  readonly loans: readonly string[];
  /** Every payment, of those that began with the bank's word and of those that money was allocated to. */
  readonly payments: string[];
}

async function begin(): Promise<Story> {
  const loans = [];
  for (const principalWon of PRINCIPALS) loans.push(await cashier.loan({ principalWon }));
  return { loans, payments: [] };
}
const pick = <Each>(list: readonly Each[], number: number): Each | undefined => list[number % list.length];
const some = (won: number, share: number): number => Math.max(1, Math.round(won * share));

async function happen(story: Story, step: Step): Promise<void> {
  const { loans, payments } = story;
  const loanId = pick(loans, step.other) ?? '';
  if (step.act === 'PAY') return pay(story, loanId, step.share);
  const id = pick(payments, step.one);
  if (!id) return;
  if (step.act === 'HELD' || step.act === 'RETURNED_BY_BANK') return takeBack(id, step.act);
  const { refundDueWon } = await cashier.seen(id);
  if (step.act === 'PAY_MORE') {
    paymentIn(await cashier.confirm({ paymentId: id, amountWon: some(200_000, step.share) }));
  } else if (refundDueWon > 0 && step.act === 'REFUND') {
    await cashier.refund({ paymentId: id, amountWon: some(refundDueWon, step.share) });
  } else if (refundDueWon > 0) {
    const amountWon = step.act === 'ALLOCATE_ALL' ? refundDueWon : some(refundDueWon, step.share);
    const early = { purpose: 'PREPAYMENT', effect: 'LOWER_PAYMENT' };
    const { allocated } = await cashier.allocate({ paymentId: id, loanId, amountWon, ...(step.one % 2 ? early : {}) });
    if (allocated) payments.push(allocated.id);
  }
}

/** Announces what the loan can take, and lets up to a half more come in. */
async function pay({ payments }: Story, loanId: string, share: number): Promise<void> {
  const started = await cashier.start({ loanId, purpose: 'PAYOFF' }, cashier.bank.staff);
  if (!started.payment) return;
  const { id, amountWon } = started.payment;
  paymentIn(await cashier.confirm({ paymentId: id, amountWon: some(amountWon * 1.5, share) }));
  payments.push(id);
}

async function takeBack(paymentId: string, money: ReversedMoney): Promise<void> {
  const [repaymentId] = await standingRepayments(cashier, paymentId);
  if (repaymentId) await reverseRepayment(cashier, repaymentId, money);
}

/** Every won that came in is where payments and ledgers say it is. */
async function addsUp({ loans, payments }: Story): Promise<readonly PaymentSeen[]> {
  const seen: PaymentSeen[] = [];
  for (const id of payments) seen.push(await cashier.seen(id));
  let [inWon, outWon, keptWon] = [0, 0, 0];
  for (const each of seen) {
    const { receivedWon, repaidWon, feePaidWon, refundDueWon, refundedWon, allocatedWon, returnedWon } = each;
    expect(repaidWon + feePaidWon + refundDueWon + refundedWon + allocatedWon + returnedWon).toBe(receivedWon);
    for (const won of [refundDueWon, refundedWon, allocatedWon, returnedWon]) expect(won).toBeGreaterThanOrEqual(0);
    inWon += receivedWon;
    outWon += refundedWon + allocatedWon + returnedWon;
    keptWon += repaidWon + feePaidWon + refundDueWon;
  }
  let cashWon = 0;
  for (const loanId of loans) cashWon += (await cashier.ledger(loanId))['cash'] ?? 0;
  expect(cashWon + TOTAL_WON).toBe(inWon - outWon);
  expect(inWon - outWon).toBe(keptWon);
  expect((await cashier.verify()).first).toBeNull();
  return seen;
}

const step = (acts: readonly Step['act'][]): fc.Arbitrary<Step> =>
  fc.record({
    act: fc.constantFrom(...acts),
    one: fc.nat({ max: 20 }),
    other: fc.nat({ max: 20 }),
    share: fc.double({ min: 0.05, max: 1, noNaN: true }),
    isTwice: fc.boolean(),
  });
const steps = (acts: readonly Step['act'][]): fc.Arbitrary<Step[]> =>
  fc.array(step(acts), { minLength: 6, maxLength: 14 });

async function tell(told: readonly Step[]): Promise<Story> {
  const story = await begin();
  // There is always money that a loan could not take.
  await pay(story, story.loans[0] ?? '', 1);
  for (const each of told) {
    await Promise.all((each.isTwice ? [each, each] : [each]).map((one) => happen(story, one)));
    await addsUp(story);
  }
  return story;
}

/** Takes what a payment was booked as back, after whatever is named as standing in its way. */
async function returnAll(repaymentId: string, named: readonly string[] = []): Promise<void> {
  for (;;) {
    const [error] = await reverseRepayment(cashier, repaymentId, 'RETURNED_BY_BANK');
    if (!error) return;
    if (!error.repaymentId) throw new Error(error.message);
    expect(error).toMatchObject({ code: 'REPAYMENT_NOT_REVERSIBLE', field: ['money'] });
    expect(error.message).toContain(error.repaymentId);
    expect(named).not.toContain(error.repaymentId);
    await returnAll(error.repaymentId, [...named, repaymentId]);
  }
}
const RUNS = { numRuns: 6, endOnFailure: true } as const;

describe('money of payments, whatever happens to it', () => {
  it('is neither made nor lost, and can always go back to who paid', async () => {
    const acts = ['PAY', 'PAY_MORE', 'ALLOCATE', 'ALLOCATE_ALL', 'REFUND', 'HELD', 'RETURNED_BY_BANK'] as const;
    await fc.assert(
      fc.asyncProperty(steps(acts), async (told) => {
        const story = await tell(told);
        for (const id of story.payments.toReversed()) {
          for (const repayment of await standingRepayments(cashier, id))
            expect(await reverseRepayment(cashier, repayment, 'HELD')).toEqual([]);
          const { refundDueWon } = await cashier.seen(id);
          if (refundDueWon > 0)
            expect(codesOf(await cashier.refund({ paymentId: id, amountWon: refundDueWon }))).toEqual([]);
        }
        for (const { repaidWon, feePaidWon, refundDueWon } of await addsUp(story))
          expect([repaidWon, feePaidWon, refundDueWon]).toEqual([0, 0, 0]);
      }),
      RUNS,
    );
  }, 300_000);

  it('can be taken back by the bank wherever it was allocated to, in the order that the refusals name', async () => {
    await fc.assert(
      fc.asyncProperty(steps(['PAY', 'PAY_MORE', 'ALLOCATE', 'ALLOCATE_ALL', 'RETURNED_BY_BANK']), async (told) => {
        const story = await tell(told);
        for (const id of story.payments.toReversed())
          for (let [first] = await standingRepayments(cashier, id); first;) {
            await returnAll(first);
            [first] = await standingRepayments(cashier, id);
          }
        for (const { repaidWon, feePaidWon } of await addsUp(story)) expect([repaidWon, feePaidWon]).toEqual([0, 0]);
      }),
      RUNS,
    );
  }, 300_000);
});
