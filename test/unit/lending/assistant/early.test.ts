import { describe, expect, it } from '@jest/globals';
import { prepaymentTool } from '../../../../src/modules/lending/assistant/early/prepayment.js';
import { orderTool } from '../../../../src/modules/lending/assistant/early/repayment-order-tool.js';
import { payoffTool } from '../../../../src/modules/lending/assistant/early/payoff.js';
import { aLoanRow, found, partsOf, valueOf } from './support.js';

const credit = aLoanRow();
const card = aLoanRow({
  key: 2,
  loanNumber: 'CD-0002',
  loanType: 'CARD',
  annualRatePercent: '14.9',
  balanceWon: 3_000_000,
});
const parts = partsOf([credit, card]);

describe('repaying early', () => {
  it('saves what the preview of the loan says, its fee taken off', async () => {
    const finding = await found(prepaymentTool(parts), 'PREPAYMENT', { kind: 'CREDIT', amountWon: 3_000_000 });
    const preview = await parts.outlook.prepayment(credit, {
      amountWon: 3_000_000,
      effect: 'SHORTEN_TERM',
      on: null,
    });
    const won = (amount: number | null | undefined) => `${(amount ?? 0).toLocaleString('en')}원`;
    expect(valueOf(finding, 'prepay.saved')).toBe(won(preview?.interestSavedWon));
    expect(valueOf(finding, 'prepay.net')).toBe(won(preview?.netSavingWon));
    expect(valueOf(finding, 'prepay.fee')).toBe(won(preview?.fee.amountWon));
    expect(finding.lead?.ko).toMatch(
      /^신용대출에 300만 원을 미리 갚으면 이자를 [\d,]+원 아끼고 \d+개월 일찍 끝납니다\. 수수료/,
    );
    expect(finding.action).toMatchObject({ mutation: 'paymentStart', arguments: { input: { purpose: 'PREPAYMENT' } } });
  });

  it('takes the loan where it does most, ten million won and no more than is owed where nothing is said', async () => {
    const finding = await found(prepaymentTool(parts), 'PREPAYMENT');
    expect(finding.lead?.ko).toMatch(/^카드론에 300만 원을/);
    expect(finding.assumed?.map(({ ko }) => ko)).toEqual(expect.arrayContaining(['가장 유리한 카드론에 상환']));
    const more = await found(prepaymentTool(parts), 'PREPAYMENT', { kind: 'CREDIT', amountWon: 50_000_000 });
    expect(more.assumed?.[0]?.ko).toBe('남은 원금 960만 원까지만 상환');
  });

  it('waits for what is overdue', async () => {
    const late = partsOf([aLoanRow({ interestPaidTo: '2026-08-25', status: 'DELINQUENT' })]);
    expect((await found(prepaymentTool(late), 'PREPAYMENT')).lead?.ko).toMatch(/^신용대출은 연체 중이어서/);
  });

  it('says that a fee is not known, and never that there is none', async () => {
    const open = partsOf([aLoanRow({ prepaymentFeePercent: null })]);
    const finding = await found(prepaymentTool(open), 'PREPAYMENT', { amountWon: 1_000_000 });
    expect(finding.lead?.ko).toMatch(/수수료율은 등록되지 않아 빠져 있습니다\.$/);
    expect((await found(payoffTool(open), 'PAYOFF_AMOUNT')).lead?.ko).toMatch(/수수료는 빠진 금액입니다\.$/);
  });
});

describe('the order of repayment', () => {
  it('begins with the dearest, with the reason in won', async () => {
    const finding = await found(orderTool(parts), 'REPAYMENT_ORDER');
    expect(finding.lead?.ko).toMatch(
      /^카드론\(연 14\.9%\)부터 갚는 것이 가장 유리합니다\. 100만 원을 갚으면 1년 이자가 149,000원 줄어들고/,
    );
    expect(finding.table?.rows).toHaveLength(2);
  });

  it('begins with what is overdue, whatever its rate', async () => {
    const late = aLoanRow({ interestPaidTo: '2026-08-25', status: 'DELINQUENT', annualRatePercent: '3' });
    expect((await found(orderTool(partsOf([late, card])), 'REPAYMENT_ORDER')).lead?.ko).toMatch(
      /^연체 중인 신용대출부터/,
    );
  });

  it('has nothing to choose of one loan', async () => {
    expect((await found(orderTool(partsOf([card])), 'REPAYMENT_ORDER')).lead?.ko).toMatch(/^대출이 카드론뿐이라/);
  });
});

describe('repaying all', () => {
  it('is offered as a payment for one loan, and computed for a future day', async () => {
    const today = await found(payoffTool(parts), 'PAYOFF_AMOUNT', { kind: 'CREDIT' });
    expect(today.action).toMatchObject({ mutation: 'paymentStart', arguments: { input: { purpose: 'PAYOFF' } } });
    const later = await found(payoffTool(parts), 'PAYOFF_AMOUNT', { kind: 'CREDIT', date: '2026-12-24' });
    expect(later.lead?.ko).toMatch(/^12월 24일 신용대출을 모두 갚으려면/);
    expect(later.action).toBeUndefined();
  });
});
