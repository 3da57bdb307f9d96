import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RetentionFilterInput } from '../../schema/generated/test/graphql.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { today } from '../support/lending.js';
import { idsOf, startRetentionSuite, type RetentionSuite } from '../support/retention-suite.js';

let suite: RetentionSuite;
beforeAll(async () => {
  suite = await startRetentionSuite();
});
beforeEach(() => suite.reset());
afterAll(() => suite.close());

describe('retentionCandidates', () => {
  it('shows what a customer would save by leaving, part by part, to the won', async () => {
    await suite.books.aProduct({ code: 'MARKET45', rate_max_percent: '9' });
    const { id } = await suite.aLoan();
    const { nodes, unknownTypes, rankingText } = await suite.candidates();
    // 60 months of 600,000, of 450,000, 1.2 % and half of 150,000.
    expect(nodes).toMatchObject([
      {
        rank: 1,
        savingWon: 7_485_000,
        rateGapPercent: '1.5000',
        remainingMonths: 60,
        parts: [
          { part: 'INTEREST_AT_OWN_RATE', weight: 1, amountWon: 36_000_000 },
          { part: 'INTEREST_AT_MARKET_RATE', weight: -1, amountWon: 27_000_000 },
          { part: 'PREPAYMENT_FEE', weight: -1, amountWon: 1_440_000 },
          { part: 'STAMP_DUTY', weight: -1, amountWon: 75_000 },
        ],
        reasons: [
          { code: 'RATE_ABOVE_MARKET', percent: '1.5000' },
          { code: 'INTEREST_TO_SAVE', amountWon: 9_000_000 },
          { code: 'REMAINING_TERM', months: 60 },
          { code: 'FEE_LEFT', amountWon: 1_440_000, days: 1_095 },
          { code: 'PAYS_ON_TIME', repayments: 0 },
        ],
        market: { annualRatePercent: '4.5000', source: null },
        loan: { id, loanType: 'CREDIT', customer: { name: '홍*동', masked: true } },
      },
    ]);
    expect(unknownTypes).toEqual(['MORTGAGE', 'JEONSE', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS']);
    expect(rankingText).toContain('No probability');
  });

  it('lists loans that save most first, and none that saves nothing, is in arrears, ended or another’s', async () => {
    await suite.books.aProduct();
    const [small, large] = [
      await suite.aLoan({ principal_won: 30_000_000 }),
      await suite.aLoan({ principal_won: 300_000_000 }),
    ];
    const free = await suite.aLoan({ disbursed_on: dueDate(today(), -37), term_months: 97 });
    const unknown = await suite.aLoan({ prepayment_fee_percent: null });
    await suite.aLoan({ annual_rate_percent: '4.5' });
    await suite.aLoan({ annual_rate_percent: '4.51' });
    await suite.aLoan({ status: 'CLOSED', balance_won: 0 });
    await suite.aLoan({ loan_type: 'CARD' });
    // A customer in arrears with one loan is offered nothing for another.
    const late = await suite.bank.aCustomer();
    await suite.books.aLoan(late, {});
    await suite.books.aLoan(late, { status: 'DELINQUENT', overdue_won: 600_000, overdue_days: 3 });
    // Books that contradict themselves: every instalment is behind, and the loan is said to go on.
    await suite.books.aLoan(late, { disbursed_on: today(800), term_months: 12, matures_on: today(-100) });
    await suite.books.aLoan(late, { interest_paid_to: null });
    await suite.aLoan({ institution_id: suite.bank.otherInstitutionId });
    const page = await suite.candidates();
    expect(idsOf(page)).toEqual([large.id, free.id, small.id, unknown.id]);
    expect(page.nodes.map(({ rank, savingWon }) => [rank, savingWon])).toEqual([
      [1, 22_500_000 - 3_600_000 - 75_000],
      [2, 9_000_000 - 75_000],
      [3, 2_250_000 - 360_000],
      [4, null],
    ]);
    const codes = page.nodes.map(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes[1]).toContain('FEE_IS_OVER');
    expect(codes[3]).toContain('FEE_UNKNOWN');
  });

  it('holds each customer against the cheapest product that they could really get, and leaves out who gets none', async () => {
    await suite.books.aProduct({ code: 'CHEAP', rate_min_percent: '4', rate_max_percent: '4', min_credit_score: 900 });
    await suite.books.aProduct({
      code: 'DEAR',
      rate_min_percent: '5',
      rate_max_percent: '5',
      min_annual_income_won: 30_000_000,
    });
    const person = async (score: number, incomeWon: number) => {
      const customer = await suite.bank.aCustomer();
      await suite.bank.sql('UPDATE customer SET credit_score = $2, annual_income_won = $3 WHERE id = $1', [
        ...[customer.key, score, incomeWon],
      ]);
      return { customer, loan: await suite.books.aLoan(customer, { prepayment_fee_percent: '0' }) };
    };
    const good = await person(950, 500_000_000);
    const middling = await person(800, 500_000_000);
    const [poor, indebted] = [await person(800, 20_000_000), await person(950, 500_000_000)];
    // 1.2 billion of credit takes 312 million of the 500 a year, and the law leaves 200.
    await suite.books.aLoan(indebted.customer, { principal_won: 1_200_000_000, annual_rate_percent: '3' });
    const page = await suite.candidates();
    expect(page.nodes.map(({ loan, savingWon, market }) => [loan.id, savingWon, market.product?.code])).toEqual([
      [good.loan.id, 12_000_000 - 75_000, 'CHEAP'],
      [middling.loan.id, 6_000_000 - 75_000, 'DEAR'],
    ]);
    expect(idsOf(page)).not.toContain(poor.loan.id);
    const gap = await suite.candidates({ filter: { minRateGapPercent: '1.5' } });
    expect(idsOf(gap)).toEqual([good.loan.id]);
    expect(idsOf(await suite.candidates({ filter: { minSavingWon: 6_000_000 } }))).toEqual([good.loan.id]);
    await suite.bank.sql('UPDATE customer SET credit_score = 800 WHERE id = $1', [good.customer.key]);
    expect((await suite.candidates()).nodes.map(({ market }) => market.product?.code)).toEqual(['DEAR', 'DEAR']);
  });

  it('says after the hundredth place when its order was found, and leaves out those gone since', async () => {
    await suite.books.aProduct();
    const owners = [suite.hong, await suite.bank.aCustomer()];
    const loans: { readonly key: number; readonly id: string }[] = [];
    for (let index = 0; index < 130; index++)
      loans.push(
        await suite.books.aLoan(owners[index % 2] ?? suite.hong, { principal_won: (200 - index) * 1_000_000 }),
      );
    const ids = loans.map(({ id }) => id);
    const before = await suite.candidates({ first: 20, page: 6 });
    expect(idsOf(before)).toEqual(ids.slice(100, 120));
    await suite.bank.sql(`UPDATE loan SET status = 'CLOSED', balance_won = 0 WHERE id = $1`, [loans[110]?.key]);
    const after = await suite.candidates({ first: 20, page: 6 });
    expect(after.rankedAt).toBe(before.rankedAt);
    expect(idsOf(after)).toEqual(ids.slice(100, 121).filter((id) => id !== loans[110]?.id));
    expect(after.nodes.map(({ rank }) => rank).slice(9, 11)).toEqual([110, 112]);
    expect(after.pageInfo.hasNextPage).toBe(true);
    const next = await suite.candidates({ first: 20, after: after.pageInfo.endCursor ?? null });
    expect(idsOf(next)).toEqual(ids.slice(121));
    const fresh = await suite.candidates({ first: 50 });
    expect(idsOf(fresh)).toEqual(ids.slice(0, 50));
    expect(Date.parse(fresh.rankedAt)).toBeGreaterThan(Date.parse(before.rankedAt));
  });

  it('knows who pays, and who pays ahead', async () => {
    await suite.books.aProduct({ repayment_methods: ['EQUAL_PAYMENT'] });
    const out = dueDate(today(5), -12);
    const { key } = await suite.aLoan({
      repayment_method: 'EQUAL_PRINCIPAL',
      disbursed_on: out,
      balance_won: 90_000_000,
      interest_paid_to: today(5),
    });
    for (const days of [5, 36, 400])
      await suite.bank.sql(
        `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
         VALUES ($1, $2, 2, 1, 1, 90000000, $3, 'CASH')`,
        [key, suite.hong.key, today(days)],
      );
    const { nodes } = await suite.candidates();
    expect(nodes[0]?.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'PAYS_ON_TIME', repayments: 2 }),
        // Twelve instalments of 2,000,000 leave 96,000,000: three more were paid.
        expect.objectContaining({ code: 'PAYS_AHEAD', months: 3 }),
      ]),
    );
  });

  it('holds loans against a published rate that is given, and names it', async () => {
    await suite.books.aProduct();
    const { id } = await suite.aLoan();
    await suite.aLoan({ loan_type: 'CARD', annual_rate_percent: '9' });
    const rate = {
      loanType: 'CREDIT',
      annualRatePercent: '5.25',
      publishedOn: '2026-10-30',
      source: '한국은행 ECOS',
    } as const;
    const page = await suite.candidates({ filter: { marketRates: [rate] } });
    expect(idsOf(page)).toEqual([id]);
    expect(page.nodes[0]).toMatchObject({ savingWon: 4_500_000 - 1_515_000, market: { source: '한국은행 ECOS' } });
    expect(page.market).toEqual([
      { ...rate, annualRatePercent: '5.2500', aboveWon: null, upToWon: null, product: null },
    ]);
  });

  it('narrows by type, saving, balance, gap and the end of the fee', async () => {
    await suite.books.aProduct({ from_loan_types: ['CREDIT', 'AUTO'] });
    const auto = await suite.aLoan({ loan_type: 'AUTO', principal_won: 20_000_000 });
    const dear = await suite.aLoan({ annual_rate_percent: '8' });
    const ending = await suite.aLoan({ disbursed_on: today(1_095 - 30), term_months: 95 });
    const narrowed = async (filter: RetentionFilterInput) => idsOf(await suite.candidates({ filter })).sort();
    expect(await narrowed({ loanTypes: ['AUTO', 'AUTO'] })).toEqual([auto.id]);
    expect(await narrowed({ minSavingWon: 10_000_000 })).toEqual([dear.id]);
    expect(await narrowed({ minBalanceWon: 20_000_001 })).toEqual([dear.id, ending.id].sort());
    expect(await narrowed({ minRateGapPercent: '3.5' })).toEqual([dear.id]);
    expect(await narrowed({ minRateGapPercent: '3.5001' })).toEqual([]);
    expect(await narrowed({ feeEndsWithinDays: 29 })).toEqual([]);
    expect(await narrowed({ feeEndsWithinDays: 30 })).toEqual([ending.id]);
    expect(await narrowed({ loanTypes: [] })).toEqual([]);
  });

  it('goes on from page to page, by cursor and by number', async () => {
    await suite.books.aProduct();
    for (let millions = 1; millions <= 7; millions++) await suite.aLoan({ principal_won: millions * 10_000_000 });
    const whole = idsOf(await suite.candidates());
    const [one, last] = [await suite.candidates({ first: 3 }), await suite.candidates({ first: 3, page: 3 })];
    const two = await suite.candidates({ first: 3, after: one.pageInfo.endCursor ?? null });
    expect([...idsOf(one), ...idsOf(two), ...idsOf(last)]).toEqual(whole);
    expect(two.nodes.map(({ rank }) => rank)).toEqual([4, 5, 6]);
    expect([one, two, last].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect([one, two].map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true]);
    expect(idsOf(await suite.candidates({ first: 3, page: 9_000 }))).toEqual([]);
  });
});
