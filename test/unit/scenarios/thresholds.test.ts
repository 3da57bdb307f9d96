import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MetricName } from '../../../src/modules/scenarios/metrics/metrics.js';
import {
  DERIVED,
  deriveThresholds,
  Figures,
  MIN_CUSTOMERS,
  percentileOf,
} from '../../../src/modules/scenarios/thresholds/derived-thresholds.js';
import { boundFault, THRESHOLD_BOUNDS } from '../../../src/modules/scenarios/rules/threshold-bounds.js';
import { EffectCounter, MAX_LISTED } from '../../../src/modules/scenarios/thresholds/threshold-effects.js';
import { metrics, shippedRules } from './support.js';

const ascending = (one: number, other: number): number => one - other;

/** Figures of so many customers who differ in one metric, from 1 to their number. */
function figuresOf(metric: MetricName, customers: number, noughts = 0): Figures {
  const figures = new Figures();
  for (let number = 1; number <= customers; number += 1) figures.add(metrics({ [metric]: number }));
  for (let number = 0; number < noughts; number += 1) figures.add(metrics({ [metric]: 0 }));
  return figures;
}
const defaults = async () => (await shippedRules()).thresholds;
const derived = async (figures: Figures) => {
  const { thresholds } = await shippedRules();
  return new Map(deriveThresholds(figures, thresholds).map((value) => [value.name, value]));
};

describe('thresholds read from customers', () => {
  it('are each the percentile that its name says', async () => {
    for (const { name, metric, statistic } of DERIVED) {
      if (statistic === 'MEAN_PLUS_SIGMA') continue;
      expect(name).toMatch(new RegExp(`_P${statistic.percentile}$`));
      // Steps of a tenth, so that each comes out within its bounds; days are whole.
      const figures = new Figures();
      const { least, most } = THRESHOLD_BOUNDS[name] ?? { least: 0, most: 0 };
      const step = metric === 'liquidDays' ? 1 : 0.5;
      const middle = Math.round((least + most) / 2);
      for (let number = 0; number <= 1_000; number += 1)
        figures.add(metrics({ [metric]: middle + step * (number - 10 * statistic.percentile) + 1_000 }));
      const values = deriveThresholds(
        { of: (each) => figures.of(each).map((value) => value - 1_000) },
        await defaults(),
      );
      expect(values.find((each) => each.name === name)).toMatchObject({ value: middle, isDefault: false });
    }
  });

  it('are refused outside their bounds, so that the default stands, and say so by name', async () => {
    for (const [name, { least, most }] of Object.entries(THRESHOLD_BOUNDS)) {
      const metric = DERIVED.find((each) => each.name === name)?.metric ?? 'liquidDays';
      for (const [value, isDefault] of [
        ...[[least - 1, true] as const, [least, false] as const],
        ...[[most, false] as const, [most + 1, true] as const],
      ]) {
        const figures = { of: () => Array<number>(MIN_CUSTOMERS).fill(value) };
        const found = deriveThresholds(figures, await defaults()).find((each) => each.name === name);
        expect([metric, found]).toMatchObject([metric, { isDefault, refused: isDefault ? value : null }]);
        expect(boundFault(name, found?.value ?? NaN)).toBeNull();
      }
    }
    expect(boundFault('STRESS_HIGH', 115)?.text.en).toContain('STRESS_HIGH: 115 is outside its bounds of 60 to 100');
    expect(boundFault('CREDIT_USAGE_P90', 34)?.text.ko).toContain('CREDIT_USAGE_P90');
  });

  it('have a fifth below the twentieth percentile and a fifth above the eightieth', () => {
    const many = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 5, maxLength: 300 });
    fc.assert(
      fc.property(many, (values) => {
        const sorted = values.toSorted(ascending);
        const [low, high] = [percentileOf(sorted, 20), percentileOf(sorted, 80)];
        expect(low).toBeLessThanOrEqual(high);
        expect(sorted.filter((value) => value < low).length).toBeLessThanOrEqual(0.2 * sorted.length + 1);
        expect(sorted.filter((value) => value > high).length).toBeLessThanOrEqual(0.2 * sorted.length + 1);
      }),
    );
  });

  it('are a standard deviation above the mean for stress', async () => {
    const figures = new Figures();
    for (let number = 0; number < MIN_CUSTOMERS; number += 1) {
      figures.add(metrics({ committedIncomePercent: number % 2 === 0 ? 60 : 80 }));
    }
    // Of the sample: 10 * sqrt(200 / 199).
    expect((await derived(figures)).get('STRESS_HIGH')?.value).toBe(80.03);
  });

  it('leave out those who have none of what only some have', async () => {
    const values = await derived(figuresOf('revolvingSharePercent', MIN_CUSTOMERS, 5_000));
    expect(values.get('REVOLVING_P70')).toMatchObject({ customers: MIN_CUSTOMERS, refused: 140.3 });
    const housing = await derived(figuresOf('housingToIncomePercent', MIN_CUSTOMERS, 5_000));
    expect(housing.get('HOUSING_P70')).toMatchObject({ customers: MIN_CUSTOMERS + 5_000, refused: 0 });
  });

  it('stay the defaults where too few customers have the figure', async () => {
    const values = await derived(figuresOf('liquidDays', MIN_CUSTOMERS - 1));
    expect(values.get('LIQ_P20')).toEqual({
      name: 'LIQ_P20',
      value: 30,
      customers: MIN_CUSTOMERS - 1,
      isDefault: true,
      refused: null,
    });
    const enough = await derived(figuresOf('liquidDays', MIN_CUSTOMERS));
    expect(enough.get('LIQ_P80')).toMatchObject({ value: 160, isDefault: false });
  });
});

describe('whose labels change', () => {
  it('is counted by label, and named up to a bound', () => {
    const counter = new EffectCounter();
    counter.add(1, ['NEUTRAL'], ['LOW_CASH']);
    counter.add(2, ['LOW_CASH', 'CREDIT_UP'], ['CREDIT_UP']);
    counter.add(3, ['NEUTRAL'], ['NEUTRAL']);
    expect(counter.result()).toEqual({
      customers: 3,
      changed: 2,
      labels: [{ label: 'LOW_CASH', gained: 1, lost: 1 }],
      listed: [
        { customerId: 1, gained: ['LOW_CASH'], lost: [] },
        { customerId: 2, gained: [], lost: ['LOW_CASH'] },
      ],
    });
    for (let id = 4; id < 300; id += 1) counter.add(id, ['LOW_CASH'], ['NEUTRAL']);
    expect(counter.result()).toMatchObject({ changed: 298 });
    expect(counter.result().listed).toHaveLength(MAX_LISTED);
  });
});
