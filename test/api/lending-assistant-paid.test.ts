import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asCustomer, lendingToolsOf, type LendingTools } from '../support/lending-tools.js';
import { today, type TestCustomer, type TestLoan } from '../support/lending.js';
import { startRefinanceBank, type RefinanceBank } from '../support/refinance.js';
import { expectWhole } from '../unit/lending/assistant/support.js';

let bank: RefinanceBank;
let lending: LendingTools;
/** Has a loan, and never a car loan. */
let other: TestCustomer;
beforeAll(async () => {
  bank = await startRefinanceBank();
  lending = lendingToolsOf(bank);
  other = await bank.aCustomer();
  await bank.aRunningLoan(other, { interestPaidTo: today(10) });
}, 180_000);
afterAll(() => bank.close());

describe('what was paid', () => {
  it('is answered with payments, without those taken back', async () => {
    const customer = await bank.aCustomer();
    const loan = await bank.aRunningLoan(customer, { balanceWon: 9_000_000, interestPaidTo: today(10) });
    const paid = (amountWon: number, interestWon: number, on: string) =>
      bank.sql(
        `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
         VALUES ($1, $2, $3, $3::bigint - $4::bigint, $4, 9000000, $5, 'AUTO_TRANSFER')`,
        [loan.key, customer.key, amountWon, interestWon, on],
      );
    await paid(500_000, 30_000, today(40));
    await paid(520_000, 25_000, today(10));
    const caller = asCustomer(bank, customer);
    const since = { since: today(60), until: today() };
    const history = await lending.find('REPAYMENT_HISTORY', customer, caller, since);
    expectWhole(history);
    expect(history.lead?.ko).toMatch(/2회에 걸쳐 모두 102만 원을 갚으셨고, 가장 최근은 .* 52만 원입니다\.$/);
    const interest = await lending.find('INTEREST_PAID', customer, caller, since);
    expect(interest.lead?.ko).toMatch(/낸 대출 이자는 55,000원입니다\.$/);
    const { month } = { month: today(10).slice(0, 7) };
    const when = await lending.find('REPAYMENT_HISTORY', customer, caller, since, '마지막으로 낸 게 며칠이었나요?');
    expect(when.lead?.ko).toMatch(/^가장 최근에 납부하신 날은 .*52만 원을 내셨습니다\.$/);
    const one = await lending.find('INTEREST_PAID', customer, caller, { month });
    expect(one.facts.find(({ id }) => id === 'paid.interest')?.typed).toEqual({
      type: 'MONEY',
      won: today(40).startsWith(month) ? 55_000 : 25_000,
    });
  });

  it('is told of each loan where it is asked on which most interest was paid', async () => {
    const customer = await bank.aCustomer();
    const [credit, home] = [
      await bank.aRunningLoan(customer, { balanceWon: 9_000_000, interestPaidTo: today(10) }),
      await bank.aRunningLoan(customer, { loanType: 'MORTGAGE', principalWon: 90_000_000, interestPaidTo: today(10) }),
    ];
    const paid = (loan: TestLoan, interestWon: number) =>
      bank.sql(
        `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
         VALUES ($1, $2, 900000, 900000 - $3::bigint, $3, 9000000, $4, 'AUTO_TRANSFER')`,
        [loan.key, customer.key, interestWon, today(12)],
      );
    await paid(credit, 40_000);
    await paid(home, 310_000);
    const asked = (question: string) =>
      lending.find(
        'INTEREST_PAID',
        customer,
        asCustomer(bank, customer),
        { since: today(60), until: today() },
        question,
      );
    const most = await asked('둘 중 이자 더 낸 게 뭐죠');
    expectWhole(most);
    expect(most.lead?.ko).toBe('이자를 가장 많이 낸 대출은 주택담보대출로, 31만 원입니다(신용대출 4만 원).');
    expect((await asked('which one cost the least interest?')).lead?.en).toMatch(
      /^You paid least interest on the credit loan: KRW 40,000 \(the home loan: KRW 310,000\)\.$/,
    );
    expect((await asked('이자 얼마 냈죠')).lead?.ko).toMatch(/낸 대출 이자는 35만 원입니다\.$/);
  });

  it('of a month is as of its last day, and of this one as of today', async () => {
    const asOf = async (month: string) => {
      const { facts } = await lending.find('INTEREST_PAID', other, asCustomer(bank, other), { month });
      return facts.find(({ id }) => id === 'paid.interest')?.asOf;
    };
    expect(await asOf('2026-02')).toBe('2026-02-28');
    expect(await asOf('2026-09')).toBe('2026-09-30');
    expect(await asOf(today().slice(0, 7))).toBe(today());
  });

  it('of a kind of loan that was repaid is when and how much, of nobody else’s', async () => {
    const customer = await bank.aCustomer();
    await bank.aRunningLoan(customer, { balanceWon: 9_000_000, interestPaidTo: today(10) });
    const car = await bank.aLoan(customer, {
      loanType: 'AUTO',
      status: 'CLOSED',
      principalWon: 24_500_000,
      balanceWon: 0,
    });
    await bank.sql('UPDATE loan SET disbursed_on = $2 WHERE id = $1', [car.key, '2023-03-16']);
    await bank.sql(
      `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
       VALUES ($1, $2, 700000, 690000, 10000, 0, '2026-03-16', 'AUTO_TRANSFER')`,
      [car.key, customer.key],
    );
    const asked = (who: TestCustomer, question: string) =>
      lending.find('LOAN_BALANCE', who, asCustomer(bank, who), { kind: 'AUTO' }, question);
    const still = await asked(customer, '자동차 대출 아직 남아 있나요?');
    expectWhole(still);
    expect(still.lead?.ko).toMatch(/^아니요, 진행 중인 자동차대출은 없습니다\. .*3월 16일에 모두 갚아/);
    expect((await asked(customer, '자동차 대출로 처음에 얼마 빌렸었죠?')).lead?.ko).toMatch(
      /^자동차대출로 처음 빌린 금액은 2,450만 원입니다/,
    );
    const none = await asked(other, '자동차 대출 아직 남아 있나요?');
    expect(none.lead?.ko).toMatch(/^진행 중인 자동차대출은 없습니다\. 진행 중인 대출은/);
    expect(JSON.stringify(none)).not.toContain('24,500,000');
  });

  it('comes after what is overdue, which is owed at once', async () => {
    const customer = await bank.aCustomer();
    const late = {
      status: 'DELINQUENT',
      balanceWon: 9_000_000,
      interestPaidTo: today(75),
      overdueWon: 900_000,
    } as const;
    await bank.aRunningLoan(customer, late);
    for (const given of [{}, { month: today().slice(0, 7) }]) {
      const due = await lending.find('NEXT_INSTALMENT', customer, asCustomer(bank, customer), given);
      expectWhole(due);
      const { typed } = due.facts.find(({ id }) => id === 'loan.1.overdue') ?? {};
      expect(due.lead?.ko).toMatch(/^신용대출에서 밀린 .*원은 지금 내셔야 합니다\. /);
      expect(typed).toMatchObject({ type: 'MONEY', won: expect.any(Number) });
    }
    const schedule = await lending.find('LOAN_SCHEDULE', other, asCustomer(bank, other));
    expect(schedule.lead?.ko).not.toContain('밀린');
  });
});
