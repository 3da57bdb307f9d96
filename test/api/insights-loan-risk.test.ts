import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CustomerLoanRiskDocument } from '../../schema/generated/test/graphql.js';
import { ordinaryLines, startInsights, type InsightsBank } from '../support/insights.js';
import type { TestCustomer } from '../support/lending.js';

let bank: InsightsBank;
/** With a year of spending; and one of whom nothing is known. */
let known: TestCustomer;
let unknown: TestCustomer;

beforeAll(async () => {
  bank = await startInsights();
  known = await bank.aSpender('KNOWN');
  unknown = await bank.aCustomer();
  await bank.load(ordinaryLines('KNOWN', ['2025Q1', '2025Q2', '2025Q3', '2025Q4']));
});
afterAll(() => bank.close());

const asked = (customer: TestCustomer, token: string, headers = {}) =>
  bank.query(CustomerLoanRiskDocument, { id: customer.id }, token, headers);

describe('Customer.loanRisk', () => {
  it('shows staff how likely arrears are, how that compares, why and by which model', async () => {
    const { data } = await asked(known, bank.staff.token);
    const risk = data.customer?.loanRisk;
    const probability = Number(risk?.probability);
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(0.5);
    expect(risk).toMatchObject({ unknown: null, unknownText: null, quarter: '2025Q4' });
    expect(['LOW', 'MEDIUM', 'HIGH']).toContain(risk?.band);
    expect(risk?.bandText).toMatch(/./);
    expect(risk?.modelVersion).toMatch(/./);
    expect(risk?.notice).toContain('No approval');
    const effects = risk?.why.map(({ effectPoints }) => Math.abs(Number(effectPoints))) ?? [];
    expect(effects.length).toBeLessThanOrEqual(5);
    expect(effects).toEqual(effects.toSorted((one, other) => other - one));
    for (const { name, text } of risk?.why ?? []) expect(text).toContain(name);
  });

  it('records each look, with whose risk it was', async () => {
    const looks = () =>
      bank.sql<{ detail: { customerIds: number[] } }>(
        `SELECT detail FROM audit_entry WHERE action = 'LOAN_RISKS_VIEWED' ORDER BY id DESC`,
      );
    const before = (await looks()).length;
    await asked(known, bank.staff.token);
    const after = await looks();
    expect(after).toHaveLength(before + 1);
    expect(after[0]?.detail.customerIds).toEqual([known.key]);
  });

  it('is refused to customers, also about themselves, and covers only the caller’s customers', async () => {
    const himself = await asked(known, await bank.loginAs(known));
    expect(himself.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(himself.data.customer?.loanRisk).toBeNull();
    const stranger = await asked(known, bank.stranger.token);
    expect(stranger.data.customer).toBeNull();
  });

  it('says that nothing is known where nothing is, in the language of the caller', async () => {
    const { data } = await asked(unknown, bank.staff.token, { 'accept-language': 'ko' });
    expect(data.customer?.loanRisk).toMatchObject({
      probability: null,
      band: null,
      bandText: null,
      unknown: 'NO_SPENDING',
      why: [],
      quarter: null,
      unknownText: '카드 이용 데이터가 없어 위험을 추정할 수 없습니다.',
    });
  });
});
