import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  RetentionCandidatesDocument,
  type RetentionCandidatesQuery,
  type RetentionFilterInput,
} from '../../schema/generated/test/graphql.js';
import { rateMillionths, type RepaymentMethod } from '../../src/modules/lending/terms/amortization.js';
import { restInterestWon } from '../../src/modules/lending/decision/retention/retention-score.js';
import { stampDuty } from '../../src/modules/lending/decision/figures/stamp-duty.js';
import { dueDate, instalmentsDueBefore } from '../../src/modules/lending/terms/due-date.js';
import { prepaymentFee } from '../../src/modules/lending/schedule/index.js';
import { decisionBooks, type DecisionBooks, type Row } from '../support/decision.js';
import { startBank, today, type Bank, type TestCustomer } from '../support/lending.js';
import { STAMP_DUTY } from '../unit/lending/decision/support.js';

let bank: Bank;
let books: DecisionBooks;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  books = decisionBooks(bank);
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());
beforeEach(async () => {
  // What is posted of a loan is never deleted; the rows of these tests have no postings.
  await bank.sql('DELETE FROM repayment');
  await bank.sql('DELETE FROM loan');
  await books.withoutProducts();
});

type Page = RetentionCandidatesQuery['retentionCandidates'];
interface Wanted {
  readonly filter?: RetentionFilterInput;
  readonly first?: number;
  readonly after?: string | null;
  readonly page?: number;
}
const candidates = async (wanted: Wanted = {}, as = bank.staff.token): Promise<Page> =>
  (await bank.run(RetentionCandidatesDocument, { first: 20, ...wanted }, as)).retentionCandidates;
const aLoan = (row: Row = {}) => books.aLoan(hong, row);
const idsOf = ({ nodes }: Page) => nodes.map(({ loan }) => loan.id);

describe('retentionCandidates', () => {
  it('shows what a customer would save by leaving, part by part, to the won', async () => {
    await books.aProduct({ code: 'MARKET45', rate_max_percent: '9' });
    const { id } = await aLoan();
    const { nodes, unknownTypes, rankingText } = await candidates();
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
    await books.aProduct();
    const [small, large] = [await aLoan({ principal_won: 30_000_000 }), await aLoan({ principal_won: 300_000_000 })];
    const free = await aLoan({ disbursed_on: dueDate(today(), -37), term_months: 97 });
    const unknown = await aLoan({ prepayment_fee_percent: null });
    await aLoan({ annual_rate_percent: '4.5' });
    await aLoan({ annual_rate_percent: '4.51' });
    await aLoan({ status: 'CLOSED', balance_won: 0 });
    await aLoan({ loan_type: 'CARD' });
    // A customer in arrears with one loan is offered nothing for another.
    const late = await bank.aCustomer();
    await books.aLoan(late, {});
    await books.aLoan(late, { status: 'DELINQUENT', overdue_won: 600_000, overdue_days: 3 });
    // Books that contradict themselves: every instalment is behind, and the loan is said to go on.
    await books.aLoan(late, { disbursed_on: today(800), term_months: 12, matures_on: today(-100) });
    await books.aLoan(late, { interest_paid_to: null });
    await aLoan({ institution_id: bank.otherInstitutionId });
    const page = await candidates();
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
    await books.aProduct({ code: 'CHEAP', rate_min_percent: '4', rate_max_percent: '4', min_credit_score: 900 });
    await books.aProduct({
      code: 'DEAR',
      rate_min_percent: '5',
      rate_max_percent: '5',
      min_annual_income_won: 30_000_000,
    });
    const person = async (score: number, incomeWon: number) => {
      const customer = await bank.aCustomer();
      await bank.sql('UPDATE customer SET credit_score = $2, annual_income_won = $3 WHERE id = $1', [
        ...[customer.key, score, incomeWon],
      ]);
      return { customer, loan: await books.aLoan(customer, { prepayment_fee_percent: '0' }) };
    };
    const good = await person(950, 500_000_000);
    const middling = await person(800, 500_000_000);
    const [poor, indebted] = [await person(800, 20_000_000), await person(950, 500_000_000)];
    // 1.2 billion of credit takes 312 million of the 500 a year, and the law leaves 200.
    await books.aLoan(indebted.customer, { principal_won: 1_200_000_000, annual_rate_percent: '3' });
    const page = await candidates();
    expect(page.nodes.map(({ loan, savingWon, market }) => [loan.id, savingWon, market.product?.code])).toEqual([
      [good.loan.id, 12_000_000 - 75_000, 'CHEAP'],
      [middling.loan.id, 6_000_000 - 75_000, 'DEAR'],
    ]);
    expect(idsOf(page)).not.toContain(poor.loan.id);
    const gap = await candidates({ filter: { minRateGapPercent: '1.5' } });
    expect(idsOf(gap)).toEqual([good.loan.id]);
    expect(idsOf(await candidates({ filter: { minSavingWon: 6_000_000 } }))).toEqual([good.loan.id]);
    await bank.sql('UPDATE customer SET credit_score = 800 WHERE id = $1', [good.customer.key]);
    expect((await candidates()).nodes.map(({ market }) => market.product?.code)).toEqual(['DEAR', 'DEAR']);
  });

  it('says after the hundredth place when its order was found, and leaves out those gone since', async () => {
    await books.aProduct();
    const owners = [hong, await bank.aCustomer()];
    const loans: { readonly key: number; readonly id: string }[] = [];
    for (let index = 0; index < 130; index++)
      loans.push(await books.aLoan(owners[index % 2] ?? hong, { principal_won: (200 - index) * 1_000_000 }));
    const ids = loans.map(({ id }) => id);
    const before = await candidates({ first: 20, page: 6 });
    expect(idsOf(before)).toEqual(ids.slice(100, 120));
    await bank.sql(`UPDATE loan SET status = 'CLOSED', balance_won = 0 WHERE id = $1`, [loans[110]?.key]);
    const after = await candidates({ first: 20, page: 6 });
    expect(after.rankedAt).toBe(before.rankedAt);
    expect(idsOf(after)).toEqual(ids.slice(100, 121).filter((id) => id !== loans[110]?.id));
    expect(after.nodes.map(({ rank }) => rank).slice(9, 11)).toEqual([110, 112]);
    expect(after.pageInfo.hasNextPage).toBe(true);
    const next = await candidates({ first: 20, after: after.pageInfo.endCursor ?? null });
    expect(idsOf(next)).toEqual(ids.slice(121));
    const fresh = await candidates({ first: 50 });
    expect(idsOf(fresh)).toEqual(ids.slice(0, 50));
    expect(Date.parse(fresh.rankedAt)).toBeGreaterThan(Date.parse(before.rankedAt));
  });

  it('knows who pays, and who pays ahead', async () => {
    await books.aProduct({ repayment_methods: ['EQUAL_PAYMENT'] });
    const out = dueDate(today(5), -12);
    const { key } = await aLoan({
      repayment_method: 'EQUAL_PRINCIPAL',
      disbursed_on: out,
      balance_won: 90_000_000,
      interest_paid_to: today(5),
    });
    for (const days of [5, 36, 400])
      await bank.sql(
        `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
         VALUES ($1, $2, 2, 1, 1, 90000000, $3, 'CASH')`,
        [key, hong.key, today(days)],
      );
    const { nodes } = await candidates();
    expect(nodes[0]?.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'PAYS_ON_TIME', repayments: 2 }),
        // Twelve instalments of 2,000,000 leave 96,000,000: three more were paid.
        expect.objectContaining({ code: 'PAYS_AHEAD', months: 3 }),
      ]),
    );
  });

  it('holds loans against a published rate that is given, and names it', async () => {
    await books.aProduct();
    const { id } = await aLoan();
    await aLoan({ loan_type: 'CARD', annual_rate_percent: '9' });
    const rate = {
      loanType: 'CREDIT',
      annualRatePercent: '5.25',
      publishedOn: '2026-10-30',
      source: '한국은행 ECOS',
    } as const;
    const page = await candidates({ filter: { marketRates: [rate] } });
    expect(idsOf(page)).toEqual([id]);
    expect(page.nodes[0]).toMatchObject({ savingWon: 4_500_000 - 1_515_000, market: { source: '한국은행 ECOS' } });
    expect(page.market).toEqual([
      { ...rate, annualRatePercent: '5.2500', aboveWon: null, upToWon: null, product: null },
    ]);
  });

  it('narrows by type, saving, balance, gap and the end of the fee', async () => {
    await books.aProduct({ from_loan_types: ['CREDIT', 'AUTO'] });
    const auto = await aLoan({ loan_type: 'AUTO', principal_won: 20_000_000 });
    const dear = await aLoan({ annual_rate_percent: '8' });
    const ending = await aLoan({ disbursed_on: today(1_095 - 30), term_months: 95 });
    const narrowed = async (filter: RetentionFilterInput) => idsOf(await candidates({ filter })).sort();
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
    await books.aProduct();
    for (let millions = 1; millions <= 7; millions++) await aLoan({ principal_won: millions * 10_000_000 });
    const whole = idsOf(await candidates());
    const [one, last] = [await candidates({ first: 3 }), await candidates({ first: 3, page: 3 })];
    const two = await candidates({ first: 3, after: one.pageInfo.endCursor ?? null });
    expect([...idsOf(one), ...idsOf(two), ...idsOf(last)]).toEqual(whole);
    expect(two.nodes.map(({ rank }) => rank)).toEqual([4, 5, 6]);
    expect([one, two, last].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect([one, two].map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true]);
    expect(idsOf(await candidates({ first: 3, page: 9_000 }))).toEqual([]);
  });
});

describe('the ranking of the database', () => {
  interface Drawn {
    readonly method: RepaymentMethod;
    readonly millions: number;
    readonly rate: number;
    readonly months: number;
    readonly grace: number;
    readonly share: number;
    readonly day: number;
    readonly fee: number | null;
  }
  const loans: fc.Arbitrary<Drawn> = fc.record({
    method: fc.constantFrom<RepaymentMethod>('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
    millions: fc.integer({ min: 1, max: 2_000 }),
    rate: fc.integer({ min: 0, max: 1_200 }),
    months: fc.integer({ min: 2, max: 480 }),
    grace: fc.integer({ min: 0, max: 60 }),
    share: fc.double({ min: 0, max: 0.99, noNaN: true }),
    day: fc.integer({ min: 0, max: 31 }),
    fee: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
  });

  /** The row of a loan some share of its term old, and what its rules say that it saves at 4 %. */
  function scored({ method, millions, rate, months, share, day, fee, ...drawn }: Drawn) {
    const disbursedOn = dueDate(today(day), -Math.floor(share * (months - 1)));
    const grace = Math.min(drawn.grace, months - 1);
    const balanceWon = millions * 1_000_000;
    const percent = (rate / 100).toFixed(4);
    const row = {
      repayment_method: method,
      principal_won: balanceWon + 5,
      balance_won: balanceWon,
      term_months: months,
      annual_rate_percent: percent,
      grace_months: grace,
      disbursed_on: disbursedOn,
      interest_paid_to: today(day),
      prepayment_fee_percent: fee === null ? null : (fee / 10_000).toFixed(4),
    };
    const passed = instalmentsDueBefore(disbursedOn, today(-1), months);
    const rest = {
      method,
      balanceWon,
      graceMonths: Math.max(0, grace - passed),
      repayingMonths: months - Math.max(passed, grace),
    };
    const feeTerms = {
      disbursedOn,
      months,
      feeMillionths: fee === null ? null : rateMillionths((fee / 10_000).toFixed(4)),
    };
    const feeWon = prepaymentFee(feeTerms, balanceWon, today()).amountWon;
    const interest = restInterestWon(rest, rateMillionths(percent)) - restInterestWon(rest, 40_000);
    const grossWon = interest - stampDuty(STAMP_DUTY.value, balanceWon).customerWon;
    return { row, rate, months: rest.graceMonths + rest.repayingMonths, grossWon, feeWon };
  }

  it('is that of the rules, loan by loan, however many are asked for', async () => {
    await books.aProduct({ rate_min_percent: '4', rate_max_percent: '4' });
    const drawn = fc.sample(loans, { numRuns: 400, seed: 2026 }).map(scored);
    // No customer has more than the hundred open loans that are read of anybody.
    const owners = await Promise.all(Array.from({ length: 8 }, (_, index) => bank.aCustomer({ name: `고객${index}` })));
    const all = await Promise.all(
      drawn.map(async (each, index) => ({
        ...each,
        ...(await books.aLoan(owners[index % owners.length] ?? hong, each.row)),
      })),
    );
    const savesOf = ({ grossWon, feeWon }: { grossWon: number; feeWon: number | null }) =>
      feeWon === null ? null : grossWon - feeWon;
    const expected = all
      .filter(({ rate, months, grossWon, feeWon }) => rate > 400 && months > 0 && grossWon - (feeWon ?? 0) >= 1)
      .sort((one, other) => (savesOf(other) ?? -1) - (savesOf(one) ?? -1) || one.key - other.key);
    const found: Page['nodes'][number][] = [];
    for (let page = 1; page <= 10; page++) found.push(...(await candidates({ first: 37, page })).nodes);
    expect(found.map(({ rank }) => rank)).toEqual(found.map((_, index) => index + 1));
    expect(found.map(({ savingWon, remainingMonths }) => [savingWon, remainingMonths])).toEqual(
      expected.map((each) => [savesOf(each), each.months]),
    );
    for (const { parts, savingWon } of found) {
      const sum = parts.reduce((total, { weight, amountWon }) => total + weight * (amountWon ?? Number.NaN), 0);
      if (savingWon !== null) expect(sum).toBe(savingWon);
    }
  });
});

describe('retentionCandidates for others and for nonsense', () => {
  const refused = (variables: Row, as: string | null = bank.staff.token) =>
    books.refusals(RetentionCandidatesDocument, variables, as);

  it('is for staff alone, each for their institution', async () => {
    await books.aProduct();
    await aLoan();
    expect(await refused({}, await bank.loginAs(hong))).toEqual([['FORBIDDEN', undefined]]);
    expect(await refused({}, null)).toEqual([['UNAUTHENTICATED', undefined]]);
    expect(await candidates({}, bank.stranger.token)).toMatchObject({ nodes: [], market: [] });
  });

  it('records whose data was on the page', async () => {
    await books.aProduct();
    await aLoan();
    await candidates({ filter: { loanTypes: ['CREDIT'] } }, bank.admin.token);
    const [entry] = await bank.sql<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'RETENTION_CANDIDATES_LISTED' AND account_id = $1 ORDER BY id DESC LIMIT 1`,
      [bank.admin.accountId],
    );
    expect(entry?.detail).toMatchObject({ loanTypes: ['CREDIT'], customerIds: [hong.key] });
  });

  it('refuses bad input by field, all at once', async () => {
    const rate = { loanType: 'CREDIT', annualRatePercent: '5', publishedOn: today(-1), source: 'x' };
    const bad = { minSavingWon: 0, minBalanceWon: -1, minRateGapPercent: '1.23456', feeEndsWithinDays: 1_096 };
    expect((await refused({ filter: bad })).map(([, field]) => field).sort()).toEqual(
      Object.keys(bad)
        .map((name) => `filter.${name}`)
        .sort(),
    );
    expect(await refused({ filter: { marketRates: [{ ...rate, publishedOn: today() }, rate] } })).toEqual([
      ['INVALID_INPUT', 'filter.marketRates.1.publishedOn'],
      ['INVALID_INPUT', 'filter.marketRates.1.loanType'],
    ]);
    expect(await refused({ filter: { marketRates: [{ ...rate, annualRatePercent: '101', source: '' }] } })).toEqual([
      ['INVALID_INPUT', 'filter.marketRates.0.annualRatePercent'],
      ['INVALID_INPUT', 'filter.marketRates.0.source'],
    ]);
    expect(await refused({ filter: { marketRates: Array(8).fill(rate) } })).toContainEqual([
      'INVALID_INPUT',
      'filter.marketRates',
    ]);
    expect(await refused({ first: 0 })).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await refused({ first: 2, page: 10_001 })).toEqual([['BAD_USER_INPUT', 'page']]);
    expect(await refused({ first: 2, after: 'x' })).toEqual([['BAD_USER_INPUT', 'after']]);
  });
});
