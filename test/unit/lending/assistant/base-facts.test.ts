import { describe, expect, it } from '@jest/globals';
import { lendingFacts } from '../../../../src/modules/lending/assistant/index.js';
import {
  financialPositionOf,
  type FinancialSnapshot,
  type PersonFacts,
} from '../../../../src/modules/customers/index.js';
import { schedule, type LoanFacts } from '../../../../src/modules/lending/index.js';
import { aMonth } from '../../customers/standing/support.js';
import { WEEKDAYS } from '../servicing/support.js';

const TODAY = '2026-11-20';
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;

/** A loan as the books have it, with every column, as lending reads it. */
const loan = (balanceWon: number) => ({
  key: 1,
  loanNumber: 'LN-1',
  loanType: 'CREDIT',
  status: 'ACTIVE',
  repaymentMethod: 'EQUAL_PAYMENT',
  principalWon: 12_000_000,
  balanceWon,
  annualRatePercent: '6.0000',
  termMonths: 24,
  graceMonths: 0,
  monthlyPaymentWon: 531_847,
  disbursedOn: '2026-05-25',
  interestPaidTo: '2026-10-25',
  maturesOn: '2028-05-25',
  unpaidInterestWon: 0,
  overdueDays: 0,
  overdueWon: 0,
  account: null,
  heldPostedTo: null,
  prepaymentFeePercent: null,
  interestConvention: 'MONTHLY_ACTUAL_365',
  dueDay: null,
  prepaymentEffect: 'SHORTEN_TERM',
});
const terms = { principalWon: 12_000_000, annualRateMillionths: 60_000, months: 24, graceMonths: 0 };

function factsOf({
  loans = [],
  overdueDays = 0,
  months = [],
}: { loans?: readonly object[]; overdueDays?: number; months?: FinancialSnapshot[] } = {}) {
  const overdueWon = overdueDays * 1_000;
  const owed = { loanCount: loans.length, balanceWon: 1, monthlyPaymentWon: 531_847, overdueDays, overdueWon, loans };
  const parts = {
    clock: { now: () => new Date(`${TODAY}T03:00:00Z`) },
    loans: { loanFacts: () => Promise.resolve(owed as unknown as LoanFacts) },
    servicing: () => Promise.resolve(WEEKDAYS),
    customers: {
      listByIds: () => Promise.resolve([{ key: 1, annualIncomeWon: 60_000_000 }]),
    },
    positions: {
      read: ([person]: readonly [Omit<PersonFacts, 'months'>], on: string) =>
        Promise.resolve(new Map([[1, financialPositionOf({ ...person, months }, on)]])),
    },
  } as unknown as Parameters<typeof lendingFacts>[0];
  return lendingFacts(parts).factsFor(caller, 1);
}
const valueOf = async (id: string, parts?: Parameters<typeof factsOf>[0]) =>
  (await factsOf(parts)).find((fact) => fact.id === id);

describe('base facts of lending about a customer', () => {
  it('give the instalment that is due next, also after more was repaid than agreed', async () => {
    const agreed = schedule('EQUAL_PAYMENT', terms);
    const onTime = agreed[4]?.balanceAfterWon ?? 0;
    const won = (amount: number) => `${new Intl.NumberFormat('en').format(amount)}원`;
    expect(await valueOf('loan.1.dueOn', { loans: [loan(onTime)] })).toMatchObject({ value: { ko: '2026-11-25' } });
    expect(await valueOf('loan.1.payment', { loans: [loan(onTime)] })).toMatchObject({
      value: { ko: won(agreed[5]?.paymentWon ?? 0) },
    });
    const ahead = schedule('EQUAL_PAYMENT', { ...terms, principalWon: onTime - 5_000_000, months: 19 });
    const told = await valueOf('loan.1.payment', { loans: [loan(onTime - 5_000_000)] });
    expect(told?.value.ko).toBe(won(ahead[0]?.paymentWon ?? 0));
    expect(told?.value.ko).not.toContain('531,847');
  });

  it('name a loan as people know it: by its kind and how its number ends', async () => {
    const loans = [
      { ...loan(1_000), loanNumber: 'MB24-000-123', loanType: 'MORTGAGE' },
      { ...loan(2_000), key: 2 },
    ];
    expect((await valueOf('loan.1.balance', { loans }))?.of).toEqual({
      ko: '주택담보대출(끝번호 0123)',
      en: 'Home loan ending in 0123',
    });
    expect((await valueOf('loan.2.payment', { loans }))?.of).toEqual({
      ko: '신용대출(끝번호 LN1)',
      en: 'Credit loan ending in LN1',
    });
  });

  it('name two loans apart that would be called the same', async () => {
    const loans = [
      { ...loan(1_000), loanNumber: 'A-00007' },
      { ...loan(2_000), loanNumber: 'B-00007' },
    ];
    expect((await valueOf('loan.1.balance', { loans }))?.of?.ko).toBe('신용대출(A-00007)');
    expect((await valueOf('loan.2.balance', { loans }))?.of?.en).toBe('Credit loan B-00007');
  });

  it('say whether anything is overdue either way, and nothing of somebody without loans', async () => {
    expect(await valueOf('loan.overdue', { loans: [loan(1_000)] })).toMatchObject({
      value: { ko: '없음', en: 'none' },
      answer: { ko: expect.stringMatching(/^아니요/), en: expect.stringMatching(/^No/) },
    });
    expect(await valueOf('loan.overdue', { loans: [loan(1_000)], overdueDays: 3 })).toMatchObject({
      value: { ko: expect.stringContaining('3,000원') },
      answer: { ko: expect.stringMatching(/^네/), en: expect.stringMatching(/^Yes/) },
    });
    expect(await valueOf('loan.overdue')).toBeUndefined();
  });

  it('give what is overdue on cards and elsewhere, for people without loans as well', async () => {
    const months = [aMonth('2026-10-01', { cardOverdueWon: 800_000, overdueWon: 300_000, overdueDays: 35 })];
    expect(await valueOf('loan.overdue', { months })).toMatchObject({
      value: { ko: '1,100,000원' },
      answer: { en: expect.stringMatching(/^Yes/) },
    });
    expect(await valueOf('loan.overdueDays', { months })).toMatchObject({ value: { en: '35 days' } });
    expect(await valueOf('card.overdue', { months })).toMatchObject({ value: { ko: '800,000원' }, asOf: '2026-10-01' });
    expect(await valueOf('elsewhere.overdue', { months })).toMatchObject({ value: { ko: '300,000원' } });
    const clean = [aMonth('2026-10-01', { cardOverdueWon: 0, overdueWon: 0, overdueDays: 0 })];
    expect(await valueOf('loan.overdue', { months: clean })).toMatchObject({
      value: { en: 'none' },
      answer: { ko: '아니요, 연체된 대출이나 카드 대금이 없습니다.' },
    });
  });
});
