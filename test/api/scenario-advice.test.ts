import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/platform/access/index.js';
import { startRooms, type RoomsUnderTest } from '../support/rooms.js';

let rooms: RoomsUnderTest;
let himself: Actor;
let id: string;

const SCENARIO_LABELS = `label keyMetrics { name value }
  neutral: advice { opening body steps } sad: advice(emotion: SAD) { opening body steps }
  counterfactual { changes { lever name byWon } reason text }`;
interface Advice {
  readonly opening: string;
  readonly body: string;
  readonly steps: readonly string[];
}
interface Label {
  readonly label: string;
  readonly neutral: Advice;
  readonly sad: Advice;
  readonly counterfactual: object | null;
}

beforeAll(async () => {
  rooms = await startRooms();
  const { id: institutionId } = await rooms.institution();
  const customer = await rooms.customer({ institutionId, annualIncomeWon: 60_000_000 });
  id = customer.id;
  himself = await rooms.actor(institutionId, 'CUSTOMER', customer.key);
  rooms.loans.set(customer.key, {
    balanceWon: 50_000_000,
    monthlyPaymentWon: 900_000,
    overdueDays: 12,
    overdueWon: 320_000,
    weightedRatePercent: 5.5,
  });
});
afterAll(() => rooms.close());

const labelsNow = async (locale: 'ko' | 'en'): Promise<readonly Label[]> => {
  const document = `query ($id: ID!) { customer(id: $id) { scenario { labels { ${SCENARIO_LABELS} } } } }`;
  const { data, errors } = await rooms.run(document, himself, { id }, locale);
  expect(errors).toBeUndefined();
  return (data?.['customer'] as { scenario: { labels: Label[] } }).scenario.labels;
};

describe('what is said about a label', () => {
  it('is advice with its figures, in the tone that was asked for, and what takes the label away', async () => {
    const [first, ...others] = await labelsNow('ko');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ label: 'DELINQUENCY' });
    expect(first?.sad.opening).toBe('마음이 많이 무거우셨을 것 같습니다. 혼자 감당하지 않으셔도 됩니다.');
    expect(first?.neutral.opening).not.toBe(first?.sad.opening);
    expect(first?.neutral.body).toContain('연체 금액 320,000원');
    expect({ ...first?.sad, opening: '' }).toEqual({ ...first?.neutral, opening: '' });
    expect(first?.neutral.steps.join(' ')).toMatch(/1600-5500.*1397/);
    expect(first?.counterfactual).toEqual({
      changes: [{ lever: 'PAY_ARREARS', name: '연체금 상환', byWon: 320_000 }],
      reason: null,
      text: '연체금 320,000원을 갚으면 이 판정이 사라집니다.',
    });
  });

  it('holds what it says: with what is overdue paid, the label is gone', async () => {
    const [key] = [...rooms.loans.keys()];
    const before = rooms.loans.get(key ?? 0);
    if (key === undefined || !before) throw new Error('there is a loan');
    rooms.loans.set(key, { ...before, overdueWon: 0, overdueDays: 0 });
    const [first] = await labelsNow('en');
    rooms.loans.set(key, before);
    expect(first).toMatchObject({ label: 'NEUTRAL', counterfactual: null });
    expect(first?.neutral.body).toBe('Nothing that is known now points to difficulty.');
  });

  it('is advice alone where the evaluation was recorded', async () => {
    const document = `mutation ($input: ScenarioEvaluateInput!) { scenarioEvaluate(input: $input) {
      evaluation { labels { ${SCENARIO_LABELS} } } } }`;
    const input = { customerId: id, idempotencyKey: 'once' };
    const answers = [await rooms.run(document, himself, { input }), await rooms.run(document, himself, { input })];
    const [first, again] = answers.map(({ data }) => data?.['scenarioEvaluate']);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ evaluation: { labels: [{ label: 'DELINQUENCY', counterfactual: null }] } });
  });
});
