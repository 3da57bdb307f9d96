import { expect, it } from '@jest/globals';
import { candidateFinding } from '../../../../src/modules/lending/assistant/staff/candidate-tool.js';
import { overdueFinding } from '../../../../src/modules/lending/assistant/staff/overdue-tool.js';
import { statisticsFinding } from '../../../../src/modules/lending/assistant/staff/statistics-tool.js';
import { expectSound } from '../../../support/finding.js';

const TODAY = '2026-11-20';
const NAMES = new Map([[5, { ko: '김*수', en: '김*수' }]]);

it('statistics lead by what is owed and what is overdue', () => {
  const finding = statisticsFinding(
    {
      asOf: TODAY,
      customerCount: 1_200,
      loanCount: 3_000,
      openLoanCount: 2_500,
      overdueLoanCount: 40,
      totalPrincipalWon: 1,
      totalBalanceWon: 350_000_000_000,
      totalOverdueWon: 12_000_000,
      averagePrincipalWon: null,
      averageRatePercent: null,
      balanceWeightedRatePercent: null,
      byStatus: [],
      byType: [],
    },
    TODAY,
  );
  expectSound({ ...finding, shown: [] });
  expect(finding.lead?.ko).toBe('진행 중인 대출은 2,500건, 잔액 3,500억 원이며, 연체는 40건 1,200만 원입니다.');
});

it('arrears lead by the oldest, with masked names', () => {
  const loan = { key: 1, customerKey: 5, loanNumber: 'LN-1', overdueWon: 500_000, overdueDays: 33 };
  const finding = overdueFinding([loan], 1, NAMES, TODAY);
  expectSound(finding);
  expect(finding.lead?.ko).toBe('연체 중인 대출은 1건입니다. 가장 오래된 연체는 33일째 50만 원입니다.');
  expect(finding.table?.rows[0]?.[0]).toEqual({ text: { ko: '김*수', en: '김*수' } });
  expect(overdueFinding([], 0, NAMES, TODAY).lead?.ko).toBe('연체 중인 대출이 없습니다.');
});

it('candidates come with the most saving first, and none where nobody would save', () => {
  const loan = { key: 1, customerKey: 5, loanNumber: 'LN-1' } as never;
  const finding = candidateFinding(
    [{ rank: 1, savingWon: 2_000_000, rateGapMillionths: 12_500, loan }],
    NAMES,
    TODAY,
    false,
  );
  expectSound(finding);
  expect(finding.lead?.ko).toContain('김*수 고객의 LN-1로, 갈아타면 비용이 200만 원 줄어듭니다(후보 1건)');
  expect(candidateFinding([], NAMES, TODAY, false).facts).toEqual([]);
});
