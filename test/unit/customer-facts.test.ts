import { describe, expect, it } from '@jest/globals';
import { factsBesideLoans, type PartsBesideLoans } from '../support/every-fact.js';
import { days, months } from '../../src/platform/assistant/index.js';

const TODAY = '2026-11-20';
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;

function factsOf({ score = '0.6400' }: { score?: string } = {}) {
  const parts = {
    clock: { now: () => new Date(`${TODAY}T03:00:00Z`) },
    spending: {
      spendingFacts: () =>
        Promise.resolve({ quarter: '2026Q1', totalWon: 900_000, creditWon: 500_000, previousTotalWon: 800_000 }),
    },
    scenarios: {
      evaluate: () =>
        Promise.resolve([{ verdicts: [{ label: 'INTEREST_BURDEN', score, keyMetrics: [] }], watched: [] }]),
    },
    customers: { find: () => Promise.resolve({ creditScore: 820 }) },
  } as unknown as PartsBesideLoans;
  return factsBesideLoans(parts).factsFor(caller, 1);
}
const valueOf = async (id: string, parts?: Parameters<typeof factsOf>[0]) =>
  (await factsOf(parts)).find((fact) => fact.id === id);

describe('the facts of a customer', () => {
  it('give each figure the quarter that it is of', async () => {
    expect(await valueOf('spending.total')).toMatchObject({ asOf: '2026Q1' });
    expect(await valueOf('spending.previous')).toMatchObject({ asOf: '2025Q4', value: { ko: '800,000원' } });
  });

  it('give the credit score on record', async () => {
    expect(await valueOf('profile.creditScore')).toMatchObject({
      topic: 'PROFILE',
      value: { ko: '820점', en: '820 points' },
    });
  });

  it.each([
    ['0.7000', '뚜렷함', 'clear'],
    ['0.6400', '어느 정도', 'moderate'],
    ['0.4999', '약함', 'slight'],
  ])('call a situation of %s %s', async (score, ko, en) => {
    const told = await valueOf('scenario.INTEREST_BURDEN', { score });
    expect(told?.value).toMatchObject({
      ko: expect.stringMatching(`^${ko}\\. `),
      en: expect.stringMatching(`^${en}\\. `),
    });
    expect(told?.value.ko).not.toMatch(/\d/);
  });
});

it('counts one and many in English', () => {
  expect([1, 2, 0].flatMap((count) => [months(count).en, days(count).en])).toEqual([
    ...['1 month', '1 day', '2 months', '2 days', '0 months', '0 days'],
  ]);
});
