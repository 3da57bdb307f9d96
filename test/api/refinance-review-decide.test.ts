import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf } from '../support/refinance.js';
import { startReviewSuite, type ReviewSuite } from '../support/review-suite.js';

let suite: ReviewSuite;
beforeAll(async () => {
  suite = await startReviewSuite();
});
afterAll(() => suite.close());

describe('refinanceApplicationApprove', () => {
  it('grants terms of the product, and keeps its fee of that day', async () => {
    const { application } = await suite.act('approve', await suite.reviewed());
    expect(application).toMatchObject({
      status: 'APPROVED',
      decidedAt: expect.any(String),
      possibleMoves: ['EXECUTED', 'WITHDRAWN', 'CANCELLED'],
      approval: { amountWon: 10_000_000, annualRatePercent: '4.1000', termMonths: 36, prepaymentFeePercent: '0.5000' },
    });
  });

  it('refuses what the product does not offer, and more than was asked for', async () => {
    const application = await suite.reviewed();
    const refused = await suite.act('approve', application, {
      amountWon: 50_000_001,
      annualRatePercent: '3.4',
      termMonths: 61,
    });
    expect(refused.userErrors).toMatchObject([
      { code: 'AMOUNT_OUT_OF_RANGE', field: ['amountWon'], maxWon: 50_000_000 },
      { code: 'TERM_OUT_OF_RANGE', field: ['termMonths'], maxMonths: 60 },
      { code: 'RATE_OUT_OF_RANGE', field: ['annualRatePercent'], minPercent: '3.5000', maxPercent: '6.5000' },
    ]);
    expect((await suite.act('approve', application, { amountWon: 10_000_001 })).userErrors).toMatchObject([
      { code: 'AMOUNT_OUT_OF_RANGE', minWon: 1_000_000, maxWon: 10_000_000 },
    ]);
    const dear = await suite.act('approve', application, { annualRatePercent: '20.1' });
    expect(codesOf(dear)).toEqual(['RATE_OUT_OF_RANGE', 'RATE_ABOVE_CEILING']);
    const malformed = await suite.act('approve', application, {
      amountWon: 0,
      annualRatePercent: '4.12345',
      termMonths: 0,
    });
    expect(malformed.userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
      ...['amountWon', 'annualRatePercent', 'termMonths'].map((field) => ['INVALID_INPUT', field]),
    ]);
  });
});

describe('refinanceApplicationReject', () => {
  /** Who earns 40 million, has a score of 640 and another loan of 20 million over the month that is left of it. */
  const judged = async () => {
    const customer = await suite.bank.aCustomer();
    await suite.bank.sql('UPDATE customer SET credit_score = 640, annual_income_won = 40000000 WHERE id = $1', [
      customer.key,
    ]);
    const asking = await suite.bank.aProduct({
      eligibility: {
        fromLoanTypes: ['CREDIT'],
        minCreditScore: 700,
        minAnnualIncomeWon: 45_000_000,
        maxDsrPercent: '10',
        maxLtvPercent: '70',
      },
    });
    const loan = await suite.bank.aRunningLoan(customer, { overdueWon: 5_000, overdueDays: 3, status: 'DELINQUENT' });
    return suite.next('review', await suite.bank.anApplication(customer, loan, asking));
  };

  it('keeps with each reason what would change it, computed, or says why it is no figure', async () => {
    const reasons = [
      ...['SCORE_TOO_LOW', 'INCOME_INSUFFICIENT', 'DSR_EXCEEDED', 'LTV_EXCEEDED', 'DELINQUENT', 'LOAN_NOT_ELIGIBLE'],
      ...['AMOUNT_OUT_OF_RANGE', 'DOCUMENTS_INCOMPLETE', 'OTHER', 'SCORE_TOO_LOW'],
    ];
    const application = await judged();
    const { application: after } = await suite.act('reject', application, { reasons, note: '내부 기준 미달' });
    expect(after).toMatchObject({ status: 'REJECTED', approval: null, decidedAt: expect.any(String) });
    const rejections = after?.['rejections'] as readonly { readonly reason: string }[];
    expect(rejections.map(({ reason }) => reason)).toEqual(reasons.slice(0, -1));
    expect(rejections).toMatchObject([
      { hints: [{ measure: 'CREDIT_SCORE', bound: 'AT_LEAST', current: '640', needed: '700' }], unknown: null },
      { hints: [{ measure: 'ANNUAL_INCOME_WON', current: '40000000', needed: '45000000' }] },
      // A credit loan of 10 million at the 6.5 % of the product takes a fifth of it and a year's interest: 2,650,000.
      {
        hints: [
          { measure: 'DSR_PERCENT', bound: 'AT_MOST', current: '6.6250', needed: '10.0000' },
          { measure: 'ANNUAL_INCOME_WON', bound: 'AT_LEAST', current: '40000000', needed: '26500000' },
          { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: '10000000', needed: '15094339' },
        ],
      },
      { hints: [], unknown: 'PRICE_UNKNOWN' },
      { hints: [{ measure: 'OVERDUE_WON', current: '5000', needed: '0' }] },
      { hints: [], unknown: 'NOT_A_FIGURE' },
      {
        hints: [
          { bound: 'AT_LEAST', needed: '1000000' },
          { bound: 'AT_MOST', needed: '50000000' },
        ],
      },
      { hints: [], unknown: 'NOT_A_FIGURE' },
      { hints: [], unknown: 'NOT_A_FIGURE' },
    ]);
    expect((await suite.read(application.id))?.log.nodes.at(-1)).toMatchObject({
      to: 'REJECTED',
      reasons: reasons.slice(0, -1),
      note: '내부 기준 미달',
    });
  });

  it('follows what the open application shows of every criterion', async () => {
    const shown = await suite.read((await judged()).id);
    const met = Object.fromEntries((shown?.eligibility ?? []).map((check) => [check.reason, check.met]));
    expect(met).toEqual({
      AMOUNT_OUT_OF_RANGE: true,
      TERM_OUT_OF_RANGE: true,
      LOAN_NOT_ELIGIBLE: true,
      DELINQUENT: false,
      SCORE_TOO_LOW: false,
      SCORE_TOO_HIGH: true,
      INCOME_INSUFFICIENT: false,
      REGION_NOT_ELIGIBLE: true,
      LTV_EXCEEDED: null,
      DSR_EXCEEDED: true,
    });
  });

  it('wants reasons, and words for what no code says', async () => {
    const application = await suite.reviewed();
    expect((await suite.act('reject', application, { reasons: [] })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['reasons'] },
    ]);
    expect((await suite.act('reject', application, { reasons: ['OTHER'], note: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['note'] },
    ]);
    const long = await suite.act('requestDocuments', application, { note: '가'.repeat(1_001) });
    expect(long.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['note'] }]);
    expect((await suite.read(application.id))?.status).toBe('UNDER_REVIEW');
  });
});
