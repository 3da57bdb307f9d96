import { describe, expect, it } from '@jest/globals';
import { RateCeilings } from '../../../../../src/modules/lending/limit/rules/rate-ceiling.js';
import { parseRules, type StoredRule } from '../../../../../src/modules/lending/limit/rules/rule-parser.js';

const rule = (validFrom: string, validTo: string | null, percent: string): StoredRule => ({
  id: 1,
  kind: 'RATE_CEILING',
  key: 'ALL',
  value: { percent },
  validFrom,
  validTo,
  source: '법',
  version: 'test',
  endedBy: null,
});
const ceilings = new RateCeilings({
  get: () => Promise.resolve(parseRules([rule('2018-02-08', '2021-07-06', '24'), rule('2021-07-07', null, '20')])),
});

describe('the ceiling of rates', () => {
  it('is that of the day of the contract, to the fourth decimal', async () => {
    const codes = async (percent: string, on: string) =>
      (await ceilings.problems(percent, on, ['rate'])).map(({ code, field, details }) => [code, field, details]);
    expect(await codes('20', '2026-11-21')).toEqual([]);
    expect(await codes('20.0001', '2026-11-21')).toEqual([
      ['RATE_ABOVE_CEILING', ['rate'], { ceilingPercent: '20.0000', ceilingSource: '법' }],
    ]);
    expect(await codes('24', '2021-07-06')).toEqual([]);
    expect(await codes('24.0001', '2021-07-06')).toHaveLength(1);
    expect(await codes('99', '2018-02-07')).toEqual([]);
  });
});
