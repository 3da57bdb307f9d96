import { describe, expect, it } from '@jest/globals';
import { hardshipBlocks } from '../../../src/modules/chat/answer/word-answers.js';
import type { Fact } from '../../../src/platform/assistant/index.js';

const both = (text: string) => ({ ko: text, en: text });
const situation = (id: string, advice: string, isAdverse: boolean): Fact => ({
  id,
  topic: 'SCENARIO',
  label: both(id),
  value: both('clear'),
  source: both('rules'),
  asOf: '2026-11-22',
  advice: [both(advice)],
  isAdverse,
});
const balance: Fact = {
  id: 'loan.balance',
  topic: 'LOAN',
  label: both('balance'),
  value: both('12,000,000원'),
  source: both('ledger'),
  asOf: '2026-11-22',
};
const approved = situation('scenario.LOAN_APPROVED', 'read the contract', false);
const burden = situation('scenario.INTEREST_BURDEN', 'ask for a lower rate', true);
const textOf = (facts: readonly Fact[]): string =>
  hardshipBlocks(facts, 'ko')
    .map(({ text }) => text)
    .join('\n');

describe('an answer to somebody who cannot repay', () => {
  it('names the situation that is trouble, though good news comes first', () => {
    const text = textOf([approved, balance, burden]);
    expect(text).toMatch(/1397|1600-5500/);
    expect(text).toContain('12,000,000원');
    expect(text).toContain('ask for a lower rate');
    expect(text).not.toContain('LOAN_APPROVED');
    expect(text).not.toContain('read the contract');
  });

  it('names no situation where there is only good news', () => {
    expect(textOf([approved, balance])).not.toContain('read the contract');
  });
});
