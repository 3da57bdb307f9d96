import { expect } from '@jest/globals';
import type { OpenLoanFact } from '../../../../src/modules/lending/index.js';
import type { LoanArrearsHistory } from '../../../../src/modules/lending/arrears/arrears-history.js';
import { loanFactsOf } from '../../../../src/modules/lending/loans/loan-facts.js';
import { LoanOutlookService } from '../../../../src/modules/lending/schedule/loan-outlook.service.js';
import { findingOf, type Finding, type Intent, type Tool } from '../../../../src/platform/assistant/index.js';
import { WEEKDAYS } from '../servicing/support.js';

export const TODAY = '2026-11-20';
export const clock = { now: () => new Date(`${TODAY}T03:00:00Z`) };
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;

/** A loan as the books have it, with every column: 12 million won over two years at 6 %, paid up to the last due day. */
export const aLoanRow = (more: object = {}): OpenLoanFact =>
  ({
    key: 1,
    loanNumber: 'LN-0001',
    loanType: 'CREDIT',
    status: 'ACTIVE',
    repaymentMethod: 'EQUAL_PAYMENT',
    principalWon: 12_000_000,
    balanceWon: 9_600_000,
    annualRatePercent: '6.0000',
    termMonths: 24,
    graceMonths: 0,
    monthlyPaymentWon: 531_847,
    disbursedOn: '2026-05-25',
    interestPaidTo: '2026-10-25',
    maturesOn: '2028-05-25',
    rateType: 'FIXED',
    prepaymentFeePercent: '1.2000',
    overdueDays: 0,
    overdueWon: 0,
    unpaidInterestWon: 0,
    account: null,
    heldPostedTo: null,
    interestConvention: 'MONTHLY_ACTUAL_365',
    dueDay: null,
    prepaymentEffect: 'SHORTEN_TERM',
    ...more,
  }) as unknown as OpenLoanFact;

/** What lending's tools read, over loans as given; the engine and the rules are the real ones. */
export function partsOf(loans: readonly OpenLoanFact[], history: readonly LoanArrearsHistory[] = []) {
  const servicing = () => Promise.resolve(WEEKDAYS);
  return {
    loans: {
      loanFacts: () => Promise.resolve(loanFactsOf(loans as never)),
      pageOfEach: () => Promise.resolve([loans] as never),
      repaymentsOfEach: () => Promise.resolve([[]] as never),
    },
    arrearsHistory: { of: () => Promise.resolve([...history]) },
    servicing,
    outlook: new LoanOutlookService({ clock, servicing }),
    customers: { listByIds: () => Promise.resolve([]) },
    positions: { read: () => Promise.resolve(new Map()) },
  };
}
/** What a tool finds for an intent; every fact that it points to is there, and both languages speak. */
export async function found(tool: Tool, intent: Intent, given: object = {}, question = ''): Promise<Finding> {
  const context = { caller, customerId: 1, today: TODAY, intent, said: [question] };
  const finding = findingOf(await tool.run(context, tool.parameters.parse(given)));
  expect(tool.answers).toContain(intent);
  expectWhole(finding);
  return finding;
}

/** Holds a finding to what narrators rely on. */
export function expectWhole({ facts, lead, shown = [], table, chart, followUps = [], action }: Finding): void {
  const ids = facts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const cells = table?.rows.flat().flatMap((cell) => ('fact' in cell ? [cell.fact] : [])) ?? [];
  expect(ids).toEqual(expect.arrayContaining([...shown, ...cells]));
  for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
  for (const { values } of chart?.series ?? []) expect(values).toHaveLength(chart?.points.length ?? 0);
  expect(lead?.ko).toMatch(/[가-힣].*[.]$/);
  expect(lead?.en).toMatch(/^[A-Z].*[.]$/);
  expect(`${lead?.ko}${lead?.en}`).not.toMatch(/undefined|NaN|null|\s{2}/);
  // No particle in brackets or of the wrong kind after won.
  expect(lead?.ko).not.toMatch(/원(?:를|는|가|와|로)(?![가-힣])|\((?:은|이|을)\)/);
  expect(followUps.length).toBeLessThanOrEqual(3);
  if (action) expect(action.preview.ko).toMatch(/[.]$/);
}

export const valueOf = ({ facts }: Finding, id: string): string | undefined =>
  facts.find((fact) => fact.id === id)?.value.ko;
