import { describe, expect, it } from '@jest/globals';
import { DEFECT_CONTRACT } from '../../../src/modules/analysis/defects/defect-contract.js';
import { measured } from '../../../src/modules/analysis/defects/defect.task.js';
import { BOUNDS } from '../../../src/modules/analysis/defects/defect.texts.js';
import { allPass, gatesOf, type Gate, type TrainingRecord } from '../../../src/modules/models/record/index.js';
import type { AnomalyNote } from '../../../src/platform/images/index.js';
import { randomOf } from '../../../src/learning/index.js';

const FIGURES = { lightMean: 120, lightSpread: 20, edgeMean: 4, proportion: 0 };
const note: AnomalyNote = {
  kind: 'ANOMALY',
  width: 64,
  height: 64,
  scales: [],
  goodScores: [],
  threshold: 2,
  slope: 1,
  intercept: 0,
  cellLimit: 1,
  usual: { means: FIGURES, deviations: FIGURES },
  heatRange: [0, 1],
};
const NO_PIXELS = { warmth: [], isDefect: [], images: 0 };

/** The gates of a model whose defective images are so much farther off than its good ones. */
function gatesAt(seed: number, farther: number, images = 60): Gate[] {
  const random = randomOf(seed, 8);
  const scores = Array.from({ length: images }, (_, place) => {
    const isBad = place % 2 === 1;
    const noise = random.unit() + random.unit() + random.unit();
    return { defect: isBad ? 'crack' : null, distance: noise + (isBad ? farther : 0), figures: FIGURES };
  });
  const made = measured({ scores, pixels: NO_PIXELS }, { note, file: () => new Uint8Array() }, seed);
  return gatesOf({ ...made, contract: DEFECT_CONTRACT } as unknown as TrainingRecord, {
    contract: DEFECT_CONTRACT,
    bounds: BOUNDS,
  });
}

describe('gates of models of photographs', () => {
  it('refuse all whose scores say nothing', () => {
    const passing = Array.from({ length: 20 }, (_, seed) => gatesAt(seed, 0)).filter(allPass);
    expect(passing).toEqual([]);
  });

  it('let pass a model that recognises defects', () => {
    for (let seed = 0; seed < 5; seed += 1) expect(allPass(gatesAt(seed, 2))).toBe(true);
  });

  it('refuse what was judged by too few images, however well it did', () => {
    expect(allPass(gatesAt(1, 5, 6))).toBe(false);
  });
});
