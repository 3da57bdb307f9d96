import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calibrations } from '../../../../src/modules/scenarios/rules/calibration.js';
import { SCENARIO_LABELS } from '../../../../src/modules/scenarios/rules/rule.js';
import { sentenceOf } from '../../../../src/modules/scenarios/evaluation/scenario.texts.js';
import { reportedLabelsOf } from '../../../../src/modules/scenarios/evaluation/reported-labels.js';

const floor = { probability: 0.4, source: 'test' };
/** A score that is as probable as it is high. */
const even = { method: 'ISOTONIC', rows: 500, positives: 100, given: [0, 1], actual: [0, 1] } as const;
const calibration: Calibrations = { LOW_CASH: even, CREDIT_UP: even };
const verdict = (label: (typeof SCENARIO_LABELS)[number], probability: number) => ({
  label,
  probability,
  keyMetrics: [],
});

describe('what is shown, and what is watched', () => {
  it('is divided at the floor, which itself is shown', () => {
    const [low, up] = [verdict('LOW_CASH', 0.3999), verdict('CREDIT_UP', 0.4)];
    expect(reportedLabelsOf([up, low], calibration, floor)).toEqual({ reported: [up], watched: [low] });
  });

  it('is NEUTRAL with something to watch where nothing is shown, and says so', () => {
    const low = verdict('LOW_CASH', 0.35);
    const { reported, watched } = reportedLabelsOf([low], calibration, floor);
    expect(reported).toEqual([{ label: 'NEUTRAL', probability: 0.65, keyMetrics: [] }]);
    expect(watched).toEqual([low]);
    expect(sentenceOf('NEUTRAL', [], 'TO_WATCH').ko).toBe('분명하게 확인된 상황은 없지만, 지켜볼 점이 있습니다.');
  });

  it('is shown where no probability is known, and so is everything without a floor', () => {
    const job = verdict('JOB_LOSS', 0.1);
    expect(reportedLabelsOf([job], calibration, floor)).toEqual({ reported: [job], watched: [] });
    const low = verdict('LOW_CASH', 0.1);
    expect(reportedLabelsOf([low], calibration, null)).toEqual({ reported: [low], watched: [] });
  });

  it('never says a label twice, loses none, and always says something', () => {
    const some = fc
      .uniqueArray(fc.constantFrom(...SCENARIO_LABELS))
      .chain((labels) =>
        fc.tuple(...labels.map((label) => fc.double({ min: 0, max: 1, noNaN: true }).map((p) => verdict(label, p)))),
      );
    fc.assert(
      fc.property(some, (verdicts) => {
        const given = verdicts.length > 0 ? verdicts : [{ label: 'NEUTRAL' as const, probability: 1, keyMetrics: [] }];
        const { reported, watched } = reportedLabelsOf(given, calibration, floor);
        expect(reported.length).toBeGreaterThan(0);
        const all = [...reported.filter(({ label }) => label !== 'NEUTRAL'), ...watched].map(({ label }) => label);
        expect(all.toSorted()).toEqual(verdicts.map(({ label }) => label).toSorted());
      }),
    );
  });
});
