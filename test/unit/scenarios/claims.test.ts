import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adviceOf } from '../../../src/modules/scenarios/advice/index.js';
import { claimFault } from '../../../src/modules/scenarios/claims/index.js';
import { LABEL_CLAIMS } from '../../../src/modules/scenarios/claims/label-claims.texts.js';
import { evaluateRules } from '../../../src/modules/scenarios/rules/evaluate.js';
import { fitnessOf } from '../../../src/modules/scenarios/evaluation/fitness.js';
import type { MetricName, Metrics } from '../../../src/modules/scenarios/metrics/metrics.js';
import type { RuleSet } from '../../../src/modules/scenarios/rules/rule-parser.js';
import type { KeyFigure } from '../../../src/modules/scenarios/evaluation/scenario.texts.js';
import { sentenceOf } from '../../../src/modules/scenarios/evaluation/scenario.texts.js';
import { anyMetrics, metrics, shippedRules } from './support.js';

let shipped: RuleSet;
beforeAll(async () => {
  shipped = await shippedRules();
});

/** What words say of figures, written apart from the conditions by which sentences are chosen. */
const SAYS: readonly (readonly [RegExp, (of: (name: MetricName) => number) => boolean])[] = [
  [/^Payments are overdue/, (of) => of('overdueDays') > 0],
  [/no income comes in/i, (of) => of('monthsWithoutIncome') > 0],
  [/More has to be paid than comes in/, (of) => of('committedIncomePercent') > 100],
  [/Repaying debts takes a large share/, (of) => of('debtServicePercent') >= 30],
  [/part of the card bill is carried over/, (of) => of('revolvingSharePercent') > 0],
  [/no job/, (of) => of('monthsUnemployed') > 0],
  [/income has fallen/, (of) => of('incomeChangePercent') < 0],
  [/Card bills are overdue/, (of) => of('cardOverdueWon') > 0],
  [/Much of the card debt is carried over/, (of) => of('revolvingSharePercent') >= 50],
  [/Much of the card limit is used/, (of) => of('cardUsagePercent') >= 50],
  [/weigh heavily on income/, (of) => of('paymentToIncomePercent') >= 30],
  [/rates of the loans are high/, (of) => of('weightedRatePercent') >= 7],
  [/A large share of income is committed/, (of) => of('committedIncomePercent') >= 70],
  [/There are loans to repay/, (of) => of('loanBalanceWon') > 0],
  [/covers a week of spending at most/, (of) => of('liquidDays') <= 7],
  [/covers a month of spending at most/, (of) => of('liquidDays') <= 30],
  [/application was not approved/, (of) => of('rejectedApplications') > 0],
  [/application was approved/, (of) => of('approvedApplications') > 0],
  [/score has fallen/, (of) => of('creditScoreChange') < 0],
  [/score has risen/, (of) => of('creditScoreChange') > 0],
  [/lost much of their value/, (of) => of('investmentReturnPercent') <= -20],
  [/made a loss/, (of) => of('investmentReturnPercent') < 0],
  [/has risen (well )?above/, (of) => of('discretionaryChangePercent') > 0],
  [/well above/, (of) => of('discretionaryChangePercent') >= 40],
  [/[Dd]ebts (are shrinking|have shrunk)/, (of) => of('debtChangePercent') < 0],
  [/after a time of arrears/i, (of) => of('arrearsFreeMonths') > 0],
  [/Income.*grown/, (of) => of('incomeChangePercent') > 0],
  [/[Mm]oney at hand has grown|and money at hand have grown/, (of) => of('liquidChangePercent') > 0],
];

const figuresOf = (keyMetrics: readonly { readonly name: MetricName; readonly value: number | null }[]): KeyFigure[] =>
  keyMetrics.map(({ name, value }) => ({ name, value: value === null ? null : String(value) }));
const told = (figures: Metrics) =>
  evaluateRules(shipped.rules, figures, shipped.thresholds).verdicts.map(({ label, keyMetrics }) => ({
    label,
    figures: figuresOf(keyMetrics),
  }));

describe('sentences on labels', () => {
  it('each say something of figures that is written down here, in Korean too', () => {
    for (const claim of Object.values(LABEL_CLAIMS).flat()) {
      expect(SAYS.filter(([words]) => words.test(claim.en)).map(([words]) => String(words))).not.toEqual([]);
      expect(claim.ko).toMatch(/^[가-힣 ,]+니다\.$/);
    }
  });

  it('are true of the figures shown beside them, whatever the figures are', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyMetrics, (all) => {
        for (const { label, figures } of told(all)) {
          const beside = new Map(figures.map(({ name, value }) => [name, value === null ? NaN : Number(value)]));
          const { en } = sentenceOf(label, figures);
          for (const [words, isTrue] of SAYS) {
            if (!words.test(en)) continue;
            seen += 1;
            expect([en, isTrue((name) => beside.get(name) ?? NaN)]).toEqual([en, true]);
          }
        }
      }),
      { numRuns: 3_000 },
    );
    expect(seen).toBeGreaterThan(3_000);
  });

  it('say of every label that passes something beyond that it passed, where its figures are known', () => {
    const known = anyMetrics.filter((all) => Object.values(all).every((value) => value !== null));
    const all = fc.sample(anyMetrics, 1).length > 0 ? known : anyMetrics;
    fc.assert(
      fc.property(all, (figures) => {
        for (const verdict of told(figures))
          if (verdict.label !== 'NEUTRAL')
            expect(sentenceOf(verdict.label, verdict.figures).en).not.toContain('By the rules');
      }),
      { numRuns: 20, maxSkipsPerRun: 1_000_000 },
    );
  });

  it('claim no steady repayment where debts grew, nor high card use at a fifth of the limit', () => {
    const grown = figuresOf([
      { name: 'arrearsFreeMonths', value: 4 },
      { name: 'arrearsMonths', value: 4 },
      { name: 'debtChangePercent', value: 277 },
    ]);
    for (const locale of ['ko', 'en'] as const) {
      const { body } = adviceOf('RECOVERING_DEBTOR', grown, 'NEUTRAL', locale);
      expect(body).not.toMatch(/부채를 (꾸준히 )?줄|shrink|shrunk/);
    }
    const little = figuresOf([
      { name: 'cardUsagePercent', value: 21 },
      { name: 'revolvingSharePercent', value: 78 },
    ]);
    const { body } = adviceOf('CARD_PAYMENT_DIFFICULTY', little, 'NEUTRAL', 'ko');
    expect(body).toContain('카드 대금의 상당 부분을 다음 달로 넘기고 있습니다.');
    expect(body).not.toContain('한도를 많이');
    expect(body).toContain('다음 달로 넘긴 대금에는 수수료가');
  });
});

describe('rules whose sentences would not hold', () => {
  it('are refused: where the gate opens beyond them, and where their figures are not shown', () => {
    const rule = shipped.rules.find(({ label }) => label === 'CREDIT_DOWN');
    if (!rule) throw new Error('no rule');
    expect(claimFault(rule, shipped.thresholds)).toBeNull();
    const wide = { ...rule, gate: { left: { metric: 'creditScoreChange' }, is: '<=', right: { value: 0 } } } as const;
    expect(claimFault(wide, shipped.thresholds)).toContain('no sentence on the label is true');
    const untold = { ...rule, keyMetrics: ['creditScore'] as const };
    expect(claimFault(untold, shipped.thresholds)).toContain('keyMetrics lacks creditScoreChange');
    expect(fitnessOf([wide], shipped.thresholds).faults).toEqual([expect.stringContaining('CREDIT_DOWN')]);
  });

  it('are refused with thresholds that open a gate beyond its sentences', () => {
    const rule = shipped.rules.find(({ label }) => label === 'CARD_PAYMENT_DIFFICULTY');
    if (!rule) throw new Error('no rule');
    expect(claimFault(rule, { ...shipped.thresholds, CREDIT_USAGE_P90: 34 })).not.toBeNull();
  });

  it('are none of those that ship', () => {
    expect(fitnessOf(shipped.rules, shipped.thresholds)).toEqual({ faults: [], odd: [] });
    expect(told(metrics())).toEqual([{ label: 'NEUTRAL', figures: [] }]);
  });
});
