import { findingOf } from '../../../../src/platform/assistant/index.js';
import { describe, expect, it } from '@jest/globals';
import { meantOf } from '../../../../src/modules/lending/assistant/asked-loans.js';
import { payoffTool } from '../../../../src/modules/lending/assistant/early/payoff.js';
import { instalmentsAhead } from '../../../../src/modules/lending/assistant/loans/instalments-ahead.js';
import { aheadFinding } from '../../../../src/modules/lending/assistant/loans/payments-ahead.js';
import type { LoanParts } from '../../../../src/modules/lending/assistant/index.js';
import { openAccount } from '../../../../src/modules/lending/servicing/index.js';
import { aContract, WEEKDAYS } from '../servicing/support.js';

const TODAY = '2025-02-05';
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;

/** A loan of 12,000,000 won at 3.65 % since 15 January, for whose first instalment something came in ahead. */
function loan(key: number, heldWon: number) {
  const contract = aContract({ principalWon: 12_000_000 });
  const { method, months, disbursedOn } = contract;
  return {
    key,
    loanNumber: `LN-000${key}`,
    loanType: 'CREDIT',
    status: 'ACTIVE',
    repaymentMethod: method,
    principalWon: 12_000_000,
    balanceWon: 12_000_000,
    annualRatePercent: '3.6500',
    termMonths: months,
    graceMonths: 0,
    disbursedOn,
    interestPaidTo: disbursedOn,
    unpaidInterestWon: 0,
    prepaymentFeePercent: '0.0000',
    interestConvention: 'MONTHLY_ACTUAL_365',
    dueDay: null,
    prepaymentEffect: 'SHORTEN_TERM',
    heldPostedTo: null,
    account: { ...openAccount(contract), heldWon, on: '2025-01-20' },
  };
}

async function told(...heldWon: number[]): Promise<Readonly<Record<string, string>>> {
  const loans = heldWon.map((won, index) => loan(index + 1, won));
  const parts = {
    loans: { loanFacts: () => Promise.resolve({ loans }) },
    servicing: () => Promise.resolve(WEEKDAYS),
  } as unknown as LoanParts;
  const { facts } = findingOf(await payoffTool(parts).run({ caller, customerId: 1, today: TODAY }, {}));
  return Object.fromEntries(facts.map(({ id, value }) => [id, value.ko]));
}

describe('facts of a payoff', () => {
  it('show money that was paid in advance beside the total that it is taken off', async () => {
    // 21 days at 1,200 won.
    expect(await told(300_000)).toMatchObject({
      'payoff.1.principal': '12,000,000원',
      'payoff.1.interest': '25,200원',
      'payoff.1.held': '300,000원',
      'payoff.1.total': '11,725,200원',
    });
  });

  it('show it of all loans together, too, and none where none came in', async () => {
    const both = await told(300_000, 100_000);
    expect(both).toMatchObject({ 'payoff.total': '23,650,400원', 'payoff.held': '400,000원' });
    const some = await told(300_000, 0);
    expect(some).toMatchObject({ 'payoff.held': '300,000원', 'payoff.1.held': '300,000원' });
    expect(some).not.toHaveProperty(['payoff.2.held']);
    expect(Object.keys(await told(0, 0)).filter((id) => id.endsWith('held'))).toEqual([]);
  });
});

describe('a schedule', () => {
  const schedule = (heldWon: number) => {
    const { meant } = meantOf([loan(1, heldWon)] as unknown as Parameters<typeof meantOf>[0], {});
    const { facts, lead } = aheadFinding(instalmentsAhead(WEEKDAYS, meant, TODAY), { today: TODAY });
    const won = (id: string): number => {
      const typed = facts.find((fact) => fact.id === id)?.typed;
      return typed?.type === 'MONEY' ? typed.won : Number.NaN;
    };
    return { lead: lead?.ko ?? '', won };
  };

  it('takes what was paid ahead off the sum, and shows each payment as planned, of which interest is a part', () => {
    const [plain, held] = [schedule(0), schedule(300_000)];
    expect(plain.won('schedule.total') - held.won('schedule.total')).toBe(300_000);
    expect(held.lead).toContain('(미리 내신 30만 원을 뺀 금액)을 내시게 되며');
    expect(plain.lead).not.toContain('미리 내신');
    expect(held.won('schedule.1.payment')).toBe(plain.won('schedule.1.payment'));
    expect(held.won('schedule.1.interest')).toBeLessThan(held.won('schedule.1.payment'));
  });
});
