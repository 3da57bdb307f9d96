import { describe, expect, it } from '@jest/globals';
import { demoSeries } from '../../../../src/modules/demo/basis/demo-series.js';

describe('made-up series', () => {
  it('end in the month before the day, say what they are, and are equal for equal seeds', () => {
    const made = demoSeries(1, '2026-01-15');
    expect(made).toEqual(demoSeries(1, '2026-01-15'));
    expect(made[1]?.observations).not.toEqual(demoSeries(2, '2026-01-15')[1]?.observations);
    for (const { nameKo, nameEn, source, observations } of made) {
      expect([nameKo.endsWith('(가상)'), nameEn.endsWith('(made up)'), source.includes('가상')]).toEqual([
        true,
        true,
        true,
      ]);
      expect([observations[0]?.period, observations.at(-1)?.period]).toEqual(['2016-01', '2025-12']);
      expect(observations.at(-1)?.knownFrom).toBe('2026-01-01');
      expect(observations.every(({ value }) => Number(value) > 0)).toBe(true);
    }
  });
});
