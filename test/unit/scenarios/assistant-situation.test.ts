import { describe, expect, it } from '@jest/globals';
import { changeFinding, situationFinding } from '../../../src/modules/scenarios/assistant/situation-tool.js';
import type { Evaluation, VerdictRow } from '../../../src/modules/scenarios/index.js';
import { expectSound } from '../../support/finding.js';

const TODAY = '2026-11-20';
const verdict = (values: Partial<VerdictRow> = {}): VerdictRow => ({
  label: 'INTEREST_BURDEN',
  score: '0.7200',
  probability: '0.8100',
  calibration: null,
  keyMetrics: [
    { name: 'debtServicePercent', value: '52.10', asOf: '2026-10-01' },
    { name: 'liquidWon', value: null },
  ],
  ...values,
});
const evaluation = (...verdicts: VerdictRow[]): Evaluation => ({
  key: null,
  customerId: 1,
  verdicts,
  watched: [],
  undecided: [],
  spendingQuarter: null,
  ruleSetVersion: '5',
  thresholdSetVersion: '3',
  evaluatedAt: new Date(`${TODAY}T03:00:00Z`),
});

describe('a situation', () => {
  it('is named, with the figures it was judged by, advice, and what a reply keeps of it', () => {
    const finding = situationFinding(evaluation(verdict()), TODAY);
    expectSound(finding);
    expect(finding.lead?.ko).toMatch(/^지금 상황은 ‘이자 부담’입니다\. /);
    expect(finding.shown).toEqual(['scenario.metric.debtServicePercent']);
    expect(finding.advice?.length).toBeGreaterThan(0);
    expect(finding.scenario).toEqual({
      code: 'INTEREST_BURDEN',
      label: { ko: '이자 부담', en: 'Interest burden' },
      probability: '0.8100',
      keyMetrics: ['scenario.metric.debtServicePercent'],
    });
  });

  it('without a calibration keeps no likelihood', () => {
    expect(situationFinding(evaluation(verdict({ probability: null })), TODAY).scenario).not.toHaveProperty(
      'probability',
    );
  });

  it('is described by the smallest change that would take it away', () => {
    const changes = [{ lever: 'CUT_CARD_SPENDING', byWon: 250_000, reachWon: 400_000 }] as const;
    const finding = changeFinding(evaluation(verdict({ takenAwayBy: () => ({ changes, reason: null }) })), TODAY);
    expectSound(finding);
    expect(finding.lead?.ko).toBe('‘이자 부담’은 월 신용카드 사용액을 250,000원 줄이면 이 판정이 사라집니다.');
    expect(finding.facts[0]).toMatchObject({
      id: 'scenario.change.CUT_CARD_SPENDING',
      typed: { type: 'MONEY', won: 250_000 },
    });
  });

  it('that nothing takes away is given with the reason, and one without rules by its figures', () => {
    const stuck = changeFinding(
      evaluation(verdict({ takenAwayBy: () => ({ changes: null, reason: 'OUT_OF_HAND' }) })),
      TODAY,
    );
    expect(stuck.lead?.ko).toContain('직접 바꾸실 수 있는 금액만으로는');
    const neutral = changeFinding(evaluation(verdict({ label: 'NEUTRAL', keyMetrics: [] })), TODAY);
    expectSound(neutral);
    expect(neutral.lead?.ko).toContain('바꾸셔야 할 점이 눈에 띄지 않습니다');
  });

  it('chooses one that can be taken away before one that cannot', () => {
    const changes = [{ lever: 'PAY_ARREARS', byWon: 100_000, reachWon: 100_000 }] as const;
    const finding = changeFinding(
      evaluation(
        verdict({ label: 'JOB_LOSS', takenAwayBy: () => ({ changes: null, reason: 'OUT_OF_HAND' }) }),
        verdict({ label: 'DELINQUENCY', takenAwayBy: () => ({ changes, reason: null }) }),
      ),
      TODAY,
    );
    expect(finding.lead?.ko).toMatch(/^‘연체’는 연체금 100,000원을 갚으면/);
  });
});
