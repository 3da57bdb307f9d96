import { describe, expect, it } from '@jest/globals';
import { FIRST_HEALTH_SCALE } from '../../../../migrations/1763900000005-health-score.js';
import { parseHealthScale } from '../../../../src/modules/insights/health/health-scale-parser.js';

const { parts } = FIRST_HEALTH_SCALE;
const withPart = (part: keyof typeof parts, change: object) => ({
  ...FIRST_HEALTH_SCALE,
  parts: { ...parts, [part]: { ...parts[part], ...change } },
});

describe('weights and points as data', () => {
  it('are read whole', () => {
    expect(parseHealthScale(FIRST_HEALTH_SCALE)).toEqual(FIRST_HEALTH_SCALE);
  });

  it.each([
    ['weights that do not sum to 100', withPart('ARREARS', { weight: 20 }), /weights sum to 95/],
    ['more is better the wrong way round', withPart('LIQUIDITY', { worst: 6, best: 0 }), /LIQUIDITY: worst and best/],
    ['less is better the wrong way round', withPart('ARREARS', { worst: 0, best: 90 }), /ARREARS: worst and best/],
    ['no distance between the points', withPart('ARREARS', { worst: 0, best: 0 }), /ARREARS: worst and best/],
    ['no source', withPart('ARREARS', { source: '' }), /parts.ARREARS.source/],
    ['a step of zero', withPart('ARREARS', { step: 0 }), /parts.ARREARS.step/],
    ['a part too many', withPart('ARREARS', { colour: 'red' }), /colour/],
    ['nothing', null, /Health score/],
  ])('are refused with %s', (_what, stored, message) => {
    expect(() => parseHealthScale(stored)).toThrow(message);
  });
});
