import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LenderMirrorDocument, RankingPolicyDocument } from '../../schema/generated/test/graphql.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { dueDayBefore, today } from '../support/lending.js';
import { startComparisonSuite, type ComparisonSuite } from '../support/comparison-suite.js';

let suite: ComparisonSuite;
beforeAll(async () => {
  suite = await startComparisonSuite();
});
afterAll(() => suite.close());

describe('the order of ways', () => {
  it('can be asked for by anybody, and says that no commission takes part', async () => {
    const { refinanceRankingPolicy } = await suite.bank.run(RankingPolicyDocument, {}, suite.owner);
    expect(refinanceRankingPolicy.usesCommission).toBe(false);
    expect(refinanceRankingPolicy.criteria.map(({ criterion }) => criterion)).toEqual([
      ...['CAN_BE_TAKEN', 'PRICE_IS_SET', 'NET_CASH', 'UPFRONT_CASH'],
      ...['TOTAL_INTEREST', 'MONTHLY_PAYMENT', 'LEAST_CHANGE', 'PRODUCT_CODE'],
    ]);
    expect(
      refinanceRankingPolicy.criteria.every(({ place, text }, index) => place === index + 1 && text.length > 5),
    ).toBe(true);
  });

  it('stays the same whatever somebody would earn by a product', async () => {
    await suite.books.withoutProducts();
    for (const [code, rate] of [
      ['ONE', '4.6'],
      ['TWO', '4.4'],
      ['THREE', '4.4'],
      ['FOUR', '4.5'],
    ] as const)
      await suite.aProduct({ code: `EARN-${code}`, rate_min_percent: rate, rate_max_percent: rate });
    const { id } = await suite.aLoan();
    const before = await suite.compare(id, { switches: 10 });
    await suite.bank.sql(
      `ALTER TABLE refinance_product ADD commission_percent numeric, ADD margin_percent numeric, ADD bonus_won bigint`,
    );
    const earned = `UPDATE refinance_product SET commission_percent = $2::numeric, margin_percent = $2::numeric, bonus_won = $2::numeric * 1000000 WHERE code = $1`;
    try {
      for (const amounts of [
        [9, 1, 5, 0],
        [0, 9, 1, 5],
        [1, 1, 99, 1],
      ])
        for (const [index, code] of ['ONE', 'TWO', 'THREE', 'FOUR'].entries()) {
          await suite.bank.sql(earned, [`EARN-${code}`, amounts[index]]);
          expect((await suite.compare(id, { switches: 10 })).ways).toEqual(before.ways);
        }
    } finally {
      await suite.bank.sql(
        'ALTER TABLE refinance_product DROP commission_percent, DROP margin_percent, DROP bonus_won',
      );
    }
    expect(before.ways.flatMap(({ product }) => product?.code ?? [])).toEqual(
      ['THREE', 'TWO', 'FOUR', 'ONE'].map((code) => `EARN-${code}`),
    );
  });
});

describe('lenderMirror', () => {
  const mirror = (loanId: string, fundingRatePercent: string | null, as = suite.bank.staff.token) =>
    suite.bank.run(LenderMirrorDocument, { loanId, horizonMonths: 24, fundingRatePercent }, as);

  it('shows staff the cheapest offer that keeps the customer, and from which probability on it pays', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct();
    const { id } = await suite.aLoan();
    const { refinanceCompare: found } = await mirror(id, '3.5');
    // 2,085,000 won over two years of 120,000,000 are 0.86875 points: 5.13 % keeps, 5.14 % does not.
    expect(found.lenderMirror).toEqual({
      ...{ turningRatePercent: '5.1300', noTurningRate: null, incomeForgoneWon: 2_088_000 },
      ...{ marginKeptWon: 6_000_000, marginWithOfferWon: 3_912_000, offerCostWon: 2_088_000 },
      ...{ lossIfLeftWon: 4_560_000, paysAbovePercent: '45.7895', neverPays: null, unknown: [] },
    });
    expect(found.ways.find(({ kind }) => kind === 'STAY')).toMatchObject({
      ...{ rateBasis: 'TURNING_RATE', annualRatePercent: '5.1300' },
    });
    expect((await mirror(id, null)).refinanceCompare.lenderMirror).toMatchObject({
      ...{ turningRatePercent: '5.1300', marginKeptWon: null, lossIfLeftWon: null, paysAbovePercent: null },
    });
    expect((await mirror(id, '6')).refinanceCompare.lenderMirror).toMatchObject({ neverPays: 'NOTHING_TO_LOSE' });
  });

  it('needs no offer for who stays anyway', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct({ rate_min_percent: '5.99', rate_max_percent: '5.99' });
    const found = (await mirror((await suite.aLoan()).id, '3.5')).refinanceCompare;
    expect(found.lenderMirror).toMatchObject({ turningRatePercent: null, noTurningRate: 'STAYS_ANYWAY' });
    await suite.books.withoutProducts();
    expect((await mirror((await suite.aLoan()).id, '3.5')).refinanceCompare.lenderMirror).toMatchObject({
      ...{ turningRatePercent: null, noTurningRate: null, marginKeptWon: 6_000_000, lossIfLeftWon: null },
    });
  });

  it('is not for customers', async () => {
    const { id } = await suite.aLoan();
    const answer = await suite.bank.query(LenderMirrorDocument, { loanId: id, horizonMonths: 24 }, suite.owner);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(answer.data).toMatchObject({ refinanceCompare: { lenderMirror: null } });
    expect(
      await suite.books.refusals(
        LenderMirrorDocument,
        { loanId: id, fundingRatePercent: '101' },
        suite.bank.staff.token,
      ),
    ).toEqual([['INVALID_INPUT', 'fundingRatePercent']]);
  });
});

describe('refinanceCompare of others and of nonsense', () => {
  it('reads like nothing for whom the loan is not', async () => {
    const { id } = await suite.aLoan();
    const stranger = await suite.bank.loginAs(await suite.bank.aCustomer());
    for (const as of [stranger, suite.bank.stranger.token])
      expect(await suite.refusals({ loanId: id }, as)).toEqual([['LOAN_NOT_FOUND', 'loanId']]);
    expect(await suite.refusals({ loanId: encodeId('Loan', 9_999_999) })).toEqual([['LOAN_NOT_FOUND', 'loanId']]);
    expect(await suite.refusals({ loanId: suite.hong.id })).toEqual([['BAD_USER_INPUT', 'loanId']]);
    expect(await suite.refusals({ loanId: id }, null)).toEqual([['UNAUTHENTICATED', undefined]]);
  });

  it('refuses bad input by field, all at once', async () => {
    const { id } = await suite.aLoan();
    const bad = {
      horizonMonths: 0,
      offerRatePercent: '100.1',
      rateCutPercent: '1.23456',
      switches: 21,
      homePriceWon: 0,
    };
    expect((await suite.refusals({ loanId: id, ...bad })).map(([, field]) => field).sort()).toEqual(
      Object.keys(bad).sort(),
    );
    expect(await suite.refusals({ loanId: id, on: today(1), rateCutPercent: '6.01' })).toEqual([
      ['INVALID_INPUT', 'on'],
      ['INVALID_INPUT', 'rateCutPercent'],
    ]);
    expect(await suite.refusals({ loanId: id, on: dueDate(today(), 60) })).toEqual([['INVALID_INPUT', 'on']]);
    expect(await suite.refusals({ loanId: id, horizonMonths: 601 })).toEqual([['INVALID_INPUT', 'horizonMonths']]);
    expect(
      await suite.refusals({ loanId: id, rateCutPercent: '6', offerRatePercent: '0', horizonMonths: 600 }),
    ).toEqual([]);
  });

  it('has nothing to decide where nothing is owed, and nothing to compare in arrears', async () => {
    for (const row of [
      { status: 'CLOSED', balance_won: 0 },
      { status: 'APPROVED', disbursed_on: null, interest_paid_to: null },
    ])
      expect(await suite.refusals({ loanId: (await suite.aLoan(row)).id })).toEqual([['LOAN_NOT_OPEN', 'loanId']]);
    // An instalment of ten days ago, and interest that was left unpaid then, are overdue whatever the columns say.
    const lastDue = dueDayBefore(10);
    const missed = { disbursed_on: dueDate(lastDue, -1), interest_paid_to: dueDate(lastDue, -1) };
    const unpaid = { disbursed_on: dueDate(lastDue, -1), interest_paid_to: lastDue, unpaid_interest_won: 77 };
    for (const row of [missed, unpaid])
      expect(await suite.refusals({ loanId: (await suite.aLoan(row)).id })).toEqual([['LOAN_IN_ARREARS', 'loanId']]);
  });

  it('records that staff looked', async () => {
    const { id, key } = await suite.aLoan();
    await suite.compare(id, {}, suite.bank.staff.token);
    const seen = await suite.bank.sql(
      `SELECT action FROM audit_entry WHERE account_id = $1 AND (subject_id = $2 OR customer_id = $3) ORDER BY id DESC LIMIT 3`,
      [suite.bank.staff.accountId, key, suite.hong.key],
    );
    expect(seen.map((entry) => (entry as { action: string }).action).sort()).toEqual([
      ...['CUSTOMER_VIEWED', 'LOANS_ASSESSED', 'LOAN_VIEWED'],
    ]);
  });
});
