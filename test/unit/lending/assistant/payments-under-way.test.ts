import { describe, expect, it } from '@jest/globals';
import {
  underWayFinding,
  type UnderWayParts,
} from '../../../../src/modules/lending/assistant/loans/payments-under-way.js';
import type { ToolContext } from '../../../../src/platform/assistant/index.js';
import { expectSound } from '../../../support/finding.js';

const loan = (key: number, spoken: string) => ({
  loan: { key },
  at: key - 1,
  name: { ko: spoken, en: 'Credit loan' },
  spoken: { ko: spoken, en: 'Credit loan' },
});
const loans = [loan(1, '신용대출')] as never;
const context = (question: string) =>
  ({ caller: {}, customerId: 1, today: '2026-11-23', said: [question] }) as unknown as ToolContext;
const payments = (...rows: object[]): UnderWayParts => ({
  payments: { pageOfEach: () => Promise.resolve([rows as never]) },
});
const row = { state: 'AWAITING', amountWon: 514_645, receivedWon: 0, expiresOn: '2026-11-30' };

describe('payments under way', () => {
  it('are given where the question asks whether money has come in', async () => {
    const finding = await underWayFinding(payments(row), context('보낸 상환금 처리됐나요'), loans);
    expect(finding?.lead?.ko).toBe('아직 입금이 확인되지 않은 납부가 1건 있습니다: 신용대출 514,645원(11월 30일까지).');
    if (finding) expectSound(finding);
  });

  it('say how much of one has come in', async () => {
    const part = { ...row, state: 'PARTIAL', receivedWon: 200_000 };
    const finding = await underWayFinding(payments(part), context('is any payment still pending'), loans);
    expect(finding?.lead?.en).toContain('KRW 200,000 of KRW 514,645 for the credit loan has come in');
  });

  it('do not include one whose last day is over, though only a part of it came in', async () => {
    const late = { ...row, state: 'PARTIAL', receivedWon: 200_000, expiresOn: '2026-11-22' };
    expect(await underWayFinding(payments(late), context('보낸 돈 처리됐나요'), loans)).toBeNull();
    const today = { ...late, expiresOn: '2026-11-23' };
    expect((await underWayFinding(payments(late, today), context('보낸 돈 처리됐나요'), loans))?.facts).toHaveLength(3);
  });

  it('are none where all came in, or something else is asked', async () => {
    const done = { ...row, state: 'CONFIRMED' };
    expect(await underWayFinding(payments(done), context('보낸 돈 처리됐나요'), loans)).toBeNull();
    expect(await underWayFinding(payments(row), context('지난달에 얼마 갚았죠'), loans)).toBeNull();
  });
});
