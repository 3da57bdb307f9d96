import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CustomerHealthScoreDocument, CustomersHealthScoresDocument } from '../../schema/generated/test/graphql.js';
import { ordinaryLines, startInsights, type InsightsBank } from '../support/insights.js';
import type { TestCustomer } from '../support/lending.js';
import { monthBefore } from '../support/planted-people.js';
import { eventually } from '../support/patience.js';

const RECORD = `mutation ($input: FinancialSnapshotRecordInput!) {
  financialSnapshotRecord(input: $input) { userErrors { code field message } } }`;

let bank: InsightsBank;
/** With an income, a loan and a card; late with another loan; and one of whom nothing is known. */
let known: TestCustomer;
let late: TestCustomer;
let unknown: TestCustomer;

beforeAll(async () => {
  bank = await startInsights();
  known = await bank.aSpender('KNOWN');
  late = await bank.aCustomer();
  unknown = await bank.aCustomer();
  await bank.sql('UPDATE customer SET annual_income_won = 54000000 WHERE id = ANY($1)', [[known.key, late.key]]);
  await bank.aLoan(known);
  await bank.aLoan(late, { status: 'DELINQUENT', overdueDays: 45, overdueWon: 900_000 });
  await bank.load(ordinaryLines('KNOWN', ['2025Q3']));
});
afterAll(() => bank.close());

const scoreOf = async (customer: TestCustomer, token: string, told?: object, headers = {}) => {
  const { data, errors } = await bank.query(
    CustomerHealthScoreDocument,
    { id: customer.id, ...(told && { told }) },
    token,
    headers,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.customer?.healthScore ?? null;
};
const problemsOf = async (told: object) => {
  const { errors } = await bank.query(CustomerHealthScoreDocument, { id: known.id, told }, await bank.loginAs(known));
  return errors?.map(({ extensions }) => extensions) ?? [];
};

describe('Customer.healthScore', () => {
  it('gives each part with what it rests on, and what is missing', async () => {
    const score = await scoreOf(known, await bank.loginAs(known));
    // Payments of 900,000 won of an income of 4,500,000 a month: 20 %, half way to the ceiling.
    expect(score).toMatchObject({
      score: '75.00',
      noScoreText: null,
      knownWeight: '50',
      leastKnownWeight: '50',
      isPartial: true,
      spendingQuarter: '2025Q3',
      version: '1',
      asOf: expect.stringMatching(/Z$/),
      parts: [
        {
          part: 'SAVING_RATE',
          unit: 'PERCENT',
          value: null,
          basis: null,
          missing: ['SAVING'],
          points: null,
          maxPoints: '20',
        },
        {
          part: 'DEBT_SERVICE',
          value: '20.00',
          basis: 'RECORDED',
          missing: [],
          points: '12.50',
          worst: '40',
          best: '0',
        },
        {
          part: 'CARD_UTILISATION',
          value: null,
          missing: ['CARD_LIMIT'],
          missingText: 'Not known: credit card limit.',
        },
        { part: 'LIQUIDITY', unit: 'MONTHS', value: null, missing: ['LIQUID_ASSETS', 'OUTGOINGS'], points: null },
        { part: 'ARREARS', unit: 'DAYS', value: '0.00', points: '25.00', missingText: null },
      ],
      moves: [{ part: 'DEBT_SERVICE', changeBy: '-1', scoreChange: '1.25' }],
    });
    expect(score?.parts.every(({ source }) => source.length > 10)).toBe(true);
    expect(score?.weightsSource).toContain('Moa');
  });

  it('uses figures that the caller gives for this answer and keeps them nowhere', async () => {
    const himself = await bank.loginAs(known);
    const told = {
      monthlySavingWon: 900_000,
      liquidAssetsWon: 9_000_000,
      monthlyOutgoingsWon: 3_000_000,
      cardLimitWon: 1_000_000,
    };
    expect(await scoreOf(known, himself, told)).toMatchObject({
      score: '71.43',
      knownWeight: '100',
      isPartial: false,
      parts: [
        { value: '20.00', basis: 'TOLD', points: '20.00' },
        { value: '20.00', basis: 'RECORDED' },
        { value: '70.00', basis: 'TOLD', points: '6.43' },
        { value: '3.00', basis: 'TOLD', points: '7.50' },
        { value: '0.00', basis: 'RECORDED' },
      ],
    });
    expect(await scoreOf(known, himself)).toMatchObject({ score: '75.00' });
  });

  it('falls with arrears, and says so first', async () => {
    const score = await scoreOf(late, bank.staff.token);
    expect(score).toMatchObject({ score: '50.00', spendingQuarter: null });
    expect(score?.moves.map(({ part, scoreChange }) => [part, scoreChange])).toEqual([
      ['ARREARS', '5.56'],
      ['DEBT_SERVICE', '1.25'],
    ]);
  });

  it('counts what only months record: arrears of a card are no clean sheet', async () => {
    const overstretched = await bank.aCustomer();
    await bank.sql('UPDATE customer SET annual_income_won = 25200000 WHERE id = $1', [overstretched.key]);
    await bank.aLoan(overstretched);
    // Payments of 900,000 of 2,100,000 won a month are beyond 40 %: nothing. No arrears would be all of the other half.
    expect(await scoreOf(overstretched, bank.staff.token)).toMatchObject({ score: '50.00', knownWeight: '50' });
    const month = (back: number) => ({
      customerId: overstretched.id,
      month: monthBefore(back),
      incomeWon: 2_000_000,
      spendingWon: 995_000,
      debtPaymentWon: 900_000,
      liquidWon: 3_482_500,
      cardLimitWon: 5_000_000,
      cardUsedWon: 2_000_000,
      cardOverdueWon: 800_000,
      overdueWon: 0,
      overdueDays: 35,
    });
    const { financialSnapshotRecord } = await bank.ask<{ financialSnapshotRecord: { userErrors: unknown[] } }>(
      RECORD,
      { input: { snapshots: [1, 2, 3].map(month) } },
      bank.staff,
    );
    expect(financialSnapshotRecord.userErrors).toEqual([]);
    // Saving 5 % is worth 5.00, 40 % of the limit 12.86, 3.5 months of reserves 8.75 and 35 days of 90 late 15.28.
    expect(await scoreOf(overstretched, bank.staff.token)).toMatchObject({
      score: '41.88',
      knownWeight: '100',
      isPartial: false,
      parts: [
        { value: '5.00', basis: 'RECORDED', points: '5.00' },
        { value: '42.86', points: '0.00' },
        { value: '40.00', basis: 'RECORDED', points: '12.86' },
        { value: '3.50', basis: 'RECORDED', points: '8.75' },
        { value: '35.00', basis: 'RECORDED', points: '15.28' },
      ],
    });
  });

  it('is given for a customer without loans or income, as far as possible', async () => {
    expect(await scoreOf(unknown, bank.staff.token)).toMatchObject({
      score: '100.00',
      knownWeight: '50',
      isPartial: true,
    });
    const owing = await bank.aCustomer();
    await bank.aLoan(owing);
    expect(await scoreOf(owing, bank.staff.token)).toMatchObject({
      score: null,
      knownWeight: '25',
      isPartial: false,
      moves: [],
      noScoreText: 'A score takes 50% of the weight of its parts; 25% is known.',
    });
    expect(await scoreOf(owing, bank.staff.token, { yearlyIncomeWon: 54_000_000 })).toMatchObject({ score: '75.00' });
  });

  it('speaks the language of the caller', async () => {
    const score = await scoreOf(unknown, bank.staff.token, undefined, { 'accept-language': 'ko' });
    expect(score?.parts[3]).toMatchObject({
      name: '비상 자금',
      missingText: '알려지지 않은 항목: 유동 자산, 월 지출액',
    });
    expect(score?.notice).toContain('신용점수가 아니며');
  });

  it('refuses given figures out of bounds, all at once and by name', async () => {
    const problems = await problemsOf({ cardLimitWon: 0, liquidAssetsWon: -1, monthlySavingWon: 2_000_000_000_000 });
    expect(problems.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
    const text = JSON.stringify(problems);
    for (const name of ['cardLimitWon', 'liquidAssetsWon', 'monthlySavingWon']) expect(text).toContain(name);
    expect(await problemsOf({ monthlySavingWon: -500_000 })).toEqual([]);
  });

  it('covers only the caller’s customers', async () => {
    expect(await scoreOf(known, bank.stranger.token)).toBeNull();
    expect(await scoreOf(known, await bank.loginAs(unknown))).toBeNull();
  });

  it('is loaded for many customers at once, each with their own', async () => {
    const { customers } = await bank.run(CustomersHealthScoresDocument, { first: 10 }, bank.staff.token);
    const byId = new Map(customers.nodes.map(({ id, healthScore }) => [id, healthScore?.score]));
    expect([known, late, unknown].map(({ id }) => byId.get(id))).toEqual(['75.00', '50.00', '100.00']);
  });

  it('goes by another version as soon as one is in force', async () => {
    await bank.sql(`
      WITH ended AS (UPDATE health_score_version SET active = false WHERE version = '1' RETURNING scale)
      INSERT INTO health_score_version (version, scale, active)
      SELECT '2', jsonb_set(scale, '{parts,DEBT_SERVICE,worst}', '50'), false FROM ended`);
    await bank.sql(`UPDATE health_score_version SET active = true WHERE version = '2'`);
    await eventually(async () => (await scoreOf(known, bank.staff.token))?.version === '2', 200);
    expect(await scoreOf(known, bank.staff.token)).toMatchObject({ version: '2', score: '80.00' });
  });
});
