import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CustomerLifeStageDocument,
  CustomersLifeStagesDocument,
  LifeStageCorrectDocument,
  LifeStageCorrectionWithdrawDocument,
  type LifeStage,
} from '../../schema/generated/test/graphql.js';
import { ordinaryLines, startInsights, type InsightsBank } from '../support/insights.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { eventually } from '../support/patience.js';

const QUARTERS = ['2025Q1', '2025Q2', '2025Q3', '2025Q4'];
const DAY_MS = 86_400_000;

let bank: InsightsBank;
/** With a year of spending; and one of whom nothing is known. */
let known: TestCustomer;
let unknown: TestCustomer;

beforeAll(async () => {
  bank = await startInsights();
  known = await bank.aSpender('KNOWN');
  unknown = await bank.aCustomer();
  await bank.load(ordinaryLines('KNOWN', QUARTERS));
});
afterAll(() => bank.close());

const stageOf = async (customer: TestCustomer, token: string, headers = {}) => {
  const { data, errors } = await bank.query(CustomerLifeStageDocument, { id: customer.id }, token, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.customer?.lifeStage ?? null;
};
const correct = async (customer: TestCustomer, stage: LifeStage, key: string, as: Person | string) => {
  const input = { customerId: customer.id, stage, idempotencyKey: key };
  const { data, errors } = await bank.query(
    LifeStageCorrectDocument,
    { input },
    typeof as === 'string' ? as : as.token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.lifeStageCorrect;
};
const withdraw = async (customer: TestCustomer, correctedAt: string | undefined, token: string) => {
  const input = { customerId: customer.id, correctedAt: correctedAt ?? '' };
  const { data, errors } = await bank.query(LifeStageCorrectionWithdrawDocument, { input }, token);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.lifeStageCorrectionWithdraw;
};
const audited = async (customer: TestCustomer) => {
  const [row] = await bank.sql<{ count: number }>(
    `SELECT count(*)::integer AS count FROM audit_entry WHERE action = 'LIFE_STAGE_CORRECTED' AND customer_id = $1`,
    [customer.key],
  );
  return row?.count ?? 0;
};
const inForce = (customer: TestCustomer) =>
  bank.sql<{ stage: string }>(
    'SELECT stage FROM life_stage_correction WHERE customer_id = $1 AND superseded_at IS NULL',
    [customer.key],
  );

describe('Customer.lifeStage', () => {
  it('gives all nine probabilities, how sure it is, why, and by which model of which quarter', async () => {
    const stage = await stageOf(known, await bank.loginAs(known));
    expect(stage).toMatchObject({ basis: 'MODEL', unknown: null, unknownText: null, quarter: '2025Q4' });
    expect(stage?.modelVersion).toMatch(/./);
    const probabilities = stage?.probabilities.map(({ probability }) => Number(probability)) ?? [];
    expect(probabilities).toHaveLength(9);
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 3);
    const most = Math.max(...probabilities);
    expect(stage?.probabilities.find(({ probability }) => Number(probability) === most)?.stage).toBe(stage?.stage);
    expect(stage?.confidence).toBe(most >= 0.8 ? 'HIGH' : most >= 0.5 ? 'MEDIUM' : 'LOW');
    expect(stage?.why.length).toBeGreaterThan(0);
    expect(stage?.why.length).toBeLessThanOrEqual(5);
    const effects = stage?.why.map(({ effectPoints }) => Math.abs(Number(effectPoints))) ?? [];
    expect(effects).toEqual(effects.toSorted((one, other) => other - one));
    expect(Math.min(...effects)).toBeGreaterThanOrEqual(1);
  });

  it('warns where the model’s figures have drifted, and answers on', async () => {
    const himself = await bank.loginAs(known);
    const before = await stageOf(known, himself);
    expect(before?.modelWarning).toBeNull();
    await bank.sql(
      `INSERT INTO model_drift (institution_id, model_version_id, state, column_name, psi, since, assessed_at)
       SELECT $1, id, 'STOP', 'age', 0.31, now(), now() FROM model_version WHERE task = 'LIFE_STAGE'`,
      [bank.institutionId],
    );
    const warned = () => stageOf(known, himself, { 'accept-language': 'ko' });
    await eventually(async () => Boolean((await warned())?.modelWarning), 500);
    const after = await warned();
    expect(after).toMatchObject({ stage: before?.stage, probabilities: before?.probabilities });
    expect(after?.modelWarning).toContain('신뢰도가 낮을 수 있습니다');
    await bank.sql('DELETE FROM model_drift', []);
  });

  it('says that nothing is known where nothing is, and in the language of the caller', async () => {
    expect(await stageOf(unknown, bank.staff.token, { 'accept-language': 'ko' })).toMatchObject({
      stage: null,
      basis: null,
      confidence: null,
      probabilities: [],
      why: [],
      correction: null,
      unknown: 'NO_SPENDING',
      modelVersion: null,
      quarter: null,
      unknownText: '카드 이용 데이터가 없어 생애 단계를 추정할 수 없습니다.',
    });
  });

  it('covers many customers at once, and only the caller’s', async () => {
    const { customers } = await bank.run(CustomersLifeStagesDocument, { first: 10 }, bank.staff.token);
    const byId = new Map(customers.nodes.map(({ id, lifeStage }) => [id, lifeStage?.basis ?? null]));
    expect([known, unknown].map(({ id }) => byId.get(id))).toEqual(['MODEL', null]);
    expect(await stageOf(known, bank.stranger.token)).toBeNull();
    expect(await stageOf(known, await bank.loginAs(unknown))).toBeNull();
  });
});

describe('lifeStageCorrect', () => {
  it('changes the answer at once, for a year, and leaves the probabilities to the model', async () => {
    const himself = await bank.loginAs(known);
    const before = await stageOf(known, himself);
    const answer = await correct(known, 'UNIVERSITY_CHILD', 'first', himself);
    expect(answer.userErrors).toEqual([]);
    expect(answer.customer?.lifeStage).toEqual({ stage: 'UNIVERSITY_CHILD', basis: 'CORRECTION' });
    const { correctedAt = '', expiresAt = '' } = answer.correction ?? {};
    expect(Date.parse(expiresAt) - Date.parse(correctedAt)).toBe(365 * DAY_MS);
    const after = await stageOf(known, bank.staff.token);
    expect(after).toMatchObject({ stage: 'UNIVERSITY_CHILD', basis: 'CORRECTION', correction: { byCustomer: true } });
    expect(after?.probabilities).toEqual(before?.probabilities);
    expect(await audited(known)).toBe(1);
  });

  it('is answered alike a second time, and refuses the key for anything else', async () => {
    const himself = await bank.loginAs(known);
    const one = await correct(known, 'RETIRED', 'twice', himself);
    expect(await correct(known, 'RETIRED', 'twice', himself)).toEqual(one);
    const other = await correct(known, 'NEWLYWED', 'twice', himself);
    expect(other).toMatchObject({
      correction: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }],
    });
    expect(await audited(known)).toBe(2);
  });

  it('is for staff too, of customers of whom nothing else is known', async () => {
    expect(await correct(unknown, 'NEW_JOB', 'staff', bank.staff)).toMatchObject({ correction: { byCustomer: false } });
    expect(await stageOf(unknown, bank.staff.token)).toMatchObject({
      stage: 'NEW_JOB',
      basis: 'CORRECTION',
      probabilities: [],
      unknown: 'NO_SPENDING',
      why: [],
    });
  });

  it('leaves one of two at once', async () => {
    const answers = await Promise.all(
      (['SECOND_LIFE', 'MIDDLE_AGE', 'SCHOOL_CHILD', 'INFANT_CHILD'] as const).map((stage, at) =>
        correct(known, stage, `race ${at}`, bank.staff),
      ),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await inForce(known)).toHaveLength(1);
  });

  it('refuses teenagers, strangers’ customers and those of others', async () => {
    const refusals = [
      [await correct(known, 'TEEN', 'teen', bank.staff), 'INVALID_INPUT', 'stage'],
      [await correct(known, 'RETIRED', 'stranger', bank.stranger), 'CUSTOMER_NOT_FOUND', 'customerId'],
      [await correct(known, 'RETIRED', 'other', await bank.loginAs(unknown)), 'CUSTOMER_NOT_FOUND', 'customerId'],
    ] as const;
    for (const [{ correction, userErrors }, code, field] of refusals) {
      expect(correction).toBeNull();
      expect(userErrors).toMatchObject([{ code, field: [field] }]);
    }
  });

  it('ends by itself', async () => {
    await bank.sql(
      `UPDATE life_stage_correction SET corrected_at = now() - interval '400 days', expires_at = now() - interval '35 days'
       WHERE customer_id = $1`,
      [known.key],
    );
    expect(await stageOf(known, bank.staff.token)).toMatchObject({ basis: 'MODEL', correction: null });
  });
});

describe('lifeStageCorrectionWithdraw', () => {
  it('brings the model’s answer back, once, and ends nothing that was said since', async () => {
    const himself = await bank.loginAs(known);
    const first = (await correct(known, 'RETIRED', 'regretted', himself)).correction?.correctedAt;
    const back = await withdraw(known, first, himself);
    expect(back).toMatchObject({ customer: { lifeStage: { basis: 'MODEL' } }, userErrors: [] });
    const second = (await correct(known, 'NEWLYWED', 'meant', himself)).correction?.correctedAt;
    expect(await withdraw(known, first, himself)).toMatchObject({ customer: { lifeStage: { basis: 'CORRECTION' } } });
    const both = await Promise.all([withdraw(known, second, himself), withdraw(known, second, bank.staff.token)]);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await inForce(known)).toEqual([]);
    const [row] = await bank.sql<{ count: number }>(
      `SELECT count(*)::integer AS count FROM audit_entry WHERE action = 'LIFE_STAGE_CORRECTION_WITHDRAWN'`,
    );
    expect(row?.count).toBe(2);
  });

  it('refuses strangers and other customers, to whom nobody is there', async () => {
    const said = (await correct(known, 'RETIRED', 'kept', bank.staff)).correction?.correctedAt;
    for (const token of [bank.stranger.token, await bank.loginAs(unknown)]) {
      const { customer, userErrors } = await withdraw(known, said, token);
      expect(customer).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND', field: ['customerId'] }]);
    }
    expect(await inForce(known)).toEqual([{ stage: 'RETIR' }]);
  });
});
