import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RetentionCandidatesDocument } from '../../schema/generated/test/graphql.js';
import { type RepaymentMethod, rateMillionths } from '../../src/modules/lending/terms/amortization.js';
import { restInterestWon } from '../../src/modules/lending/decision/retention/retention-score.js';
import { stampDuty } from '../../src/modules/lending/decision/figures/stamp-duty.js';
import { dueDate, instalmentsDueBefore } from '../../src/modules/lending/terms/due-date.js';
import { prepaymentFee } from '../../src/modules/lending/schedule/index.js';
import { type Row } from '../support/decision.js';
import { today } from '../support/lending.js';
import { STAMP_DUTY } from '../unit/lending/decision/support.js';
import { startRetentionSuite, type Page, type RetentionSuite } from '../support/retention-suite.js';

let suite: RetentionSuite;
beforeAll(async () => {
  suite = await startRetentionSuite();
});
beforeEach(() => suite.reset());
afterAll(() => suite.close());

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
    await suite.books.aProduct({ rate_min_percent: '4', rate_max_percent: '4' });
    const drawn = fc.sample(loans, { numRuns: 400, seed: 2026 }).map(scored);
    // No customer has more than the hundred open loans that are read of anybody.
    const owners = await Promise.all(
      Array.from({ length: 8 }, (_, index) => suite.bank.aCustomer({ name: `고객${index}` })),
    );
    const all = await Promise.all(
      drawn.map(async (each, index) => ({
        ...each,
        ...(await suite.books.aLoan(owners[index % owners.length] ?? suite.hong, each.row)),
      })),
    );
    const savesOf = ({ grossWon, feeWon }: { grossWon: number; feeWon: number | null }) =>
      feeWon === null ? null : grossWon - feeWon;
    const expected = all
      .filter(({ rate, months, grossWon, feeWon }) => rate > 400 && months > 0 && grossWon - (feeWon ?? 0) >= 1)
      .sort((one, other) => (savesOf(other) ?? -1) - (savesOf(one) ?? -1) || one.key - other.key);
    const found: Page['nodes'][number][] = [];
    for (let page = 1; page <= 10; page++) found.push(...(await suite.candidates({ first: 37, page })).nodes);
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
  const refused = (variables: Row, as: string | null = suite.bank.staff.token) =>
    suite.books.refusals(RetentionCandidatesDocument, variables, as);

  it('is for staff alone, each for their institution', async () => {
    await suite.books.aProduct();
    await suite.aLoan();
    expect(await refused({}, await suite.bank.loginAs(suite.hong))).toEqual([['FORBIDDEN', undefined]]);
    expect(await refused({}, null)).toEqual([['UNAUTHENTICATED', undefined]]);
    expect(await suite.candidates({}, suite.bank.stranger.token)).toMatchObject({ nodes: [], market: [] });
  });

  it('records whose data was on the page', async () => {
    await suite.books.aProduct();
    await suite.aLoan();
    await suite.candidates({ filter: { loanTypes: ['CREDIT'] } }, suite.bank.admin.token);
    const [entry] = await suite.bank.sql<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'RETENTION_CANDIDATES_LISTED' AND account_id = $1 ORDER BY id DESC LIMIT 1`,
      [suite.bank.admin.accountId],
    );
    expect(entry?.detail).toMatchObject({ loanTypes: ['CREDIT'], customerIds: [suite.hong.key] });
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
