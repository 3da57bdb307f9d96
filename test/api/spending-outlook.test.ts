import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SpendingOutlookDocument } from '../../schema/generated/test/graphql.js';
import { ordinaryLines, startInsights, type InsightsBank } from '../support/insights.js';

const QUARTERS = Array.from({ length: 14 }, (_, at) => `${2022 + Math.floor(at / 4)}Q${(at % 4) + 1}`);

let bank: InsightsBank;
beforeAll(async () => {
  bank = await startInsights();
});
afterAll(() => bank.close());

it('shows a customer what the next quarter may cost, and nobody else', async () => {
  const spender = await bank.aSpender('000001');
  const newcomer = await bank.aSpender('000002');
  const rising = ordinaryLines('000001', QUARTERS).map((line, at) => ({ ...line, TOT_USE_AM: 1_000 + 40 * at }));
  await bank.load([...rising, ...ordinaryLines('000002', QUARTERS.slice(-7))]);
  const outlookOf = async (id: string, token: string) =>
    (await bank.run(SpendingOutlookDocument, { id }, token)).customer?.spendingOutlook ?? null;

  const own = await bank.loginAs(spender);
  const told = await outlookOf(spender.id, own);
  expect(told).toMatchObject({ quarter: '2025Q3', quarters: 14 });
  const amounts = [told?.band95?.lowWon, told?.band80?.lowWon, told?.medianWon, told?.band80?.highWon].map(Number);
  expect(amounts).toEqual(amounts.toSorted((one, other) => one - other));
  expect(told?.medianWon).toBeGreaterThan(1_300_000);
  expect(told?.medianWon).toBeLessThan(1_700_000);
  expect(await outlookOf(spender.id, bank.staff.token)).toEqual(told);
  expect(await outlookOf(newcomer.id, bank.staff.token)).toBeNull();
  // Somebody of another institution finds no such customer.
  expect(await bank.codeOf(SpendingOutlookDocument.toString(), { id: spender.id }, bank.stranger.token)).toBe(
    await bank.codeOf(SpendingOutlookDocument.toString(), { id: newcomer.id }, bank.stranger.token),
  );
  const other = await bank.loginAs(newcomer);
  const answer = await outlookOf(spender.id, other).catch(() => null);
  expect(answer).toBeNull();
});
