import { describe, expect, it } from '@jest/globals';
import { casesOf, flagsOfRules, recordOf, withBrokenSums, type Flag } from '../../../bench/anomaly-judging.js';
import { SHIPPED_ANOMALY_RULES } from '../../../migrations/1790700000010-anomaly-rules-as-measured.js';
import { parseAnomalyRules } from '../../../src/modules/insights/anomalies/rules/anomaly-rule-parser.js';
import { wilsonInterval } from '../../../src/learning/index.js';

/** Nothing was chosen or measured on customers of this seed. */
const SEED = 61_001;
const CUSTOMERS = 4_000;

const rules = parseAnomalyRules(SHIPPED_ANOMALY_RULES);
const cases = casesOf(SEED, CUSTOMERS);
const flags = flagsOfRules(cases, rules);
const broken = withBrokenSums(cases, SEED);
const flagsOfBroken: readonly Flag[] = flagsOfRules(broken, rules);

describe('what is expected of a rule that ships, until staff have decided', () => {
  it.each(rules.rules.map(({ code, priorPrecision }) => [code, priorPrecision] as const))(
    'is what %s comes to on customers that nobody has looked at',
    (code, priorPrecision) => {
      const isSums = code === 'SUMS_DO_NOT_MATCH';
      const { flags: found, right } = isSums ? recordOf(broken, flagsOfBroken, code) : recordOf(cases, flags, code);
      expect(found).toBeGreaterThan(15);
      const interval = wilsonInterval(right, found);
      expect(priorPrecision).toBeGreaterThanOrEqual((interval?.low ?? 1) - 0.005);
      expect(priorPrecision).toBeLessThanOrEqual((interval?.high ?? 0) + 0.005);
    },
  );
});
