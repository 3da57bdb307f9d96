import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../../src/modules/scenarios/rules/checker.js';
import { RULES_TTL_MS, RulesInForce } from '../../../../src/modules/scenarios/evaluation/rules-in-force.js';
import { SCENARIO_RULES_UNAVAILABLE } from '../../../../src/modules/scenarios/evaluation/rules-unavailable.js';
import type { StoredRules } from '../../../../src/modules/scenarios/evaluation/scenario.repository.js';
import { Refusal } from '../../../../src/platform/errors/index.js';
import { shippedRules } from '../support.js';

const [OURS, THEIRS] = [7, 8];

describe('the rules in force', () => {
  let stored: StoredRules | null;
  let own: StoredRules | null;
  let looked: number;
  let nowMs: number;
  let odd: Finding[];
  let unfit: string[];
  let inForce: RulesInForce;
  beforeEach(async () => {
    const versions = { ruleSetId: 1, ruleSetVersion: '1', thresholdSetId: 1, thresholdSetVersion: 'default-1' };
    stored = { institutionId: null, calibration: {}, ...versions, ...(await shippedRules()) };
    own = null;
    looked = 0;
    nowMs = 1_000_000;
    const find = () => {
      looked += 1;
      return Promise.resolve([stored, own].filter((each) => each !== null));
    };
    odd = [];
    unfit = [];
    inForce = new RulesInForce(
      find,
      { now: () => new Date(nowMs) },
      { odd: (findings) => void odd.push(...findings), unfit: (why) => void unfit.push(why) },
    );
  });

  it('are looked up once for all who ask within some seconds, and parsed once a version', async () => {
    const [first, second] = await Promise.all([inForce.get(OURS), inForce.get(OURS)]);
    nowMs += RULES_TTL_MS - 1;
    expect(await inForce.get(OURS)).toBe(first);
    expect(second).toBe(first);
    expect(looked).toBe(1);
    nowMs += 1;
    expect(await inForce.get(OURS)).toBe(first);
    expect(looked).toBe(2);
  });

  it('follow the version that was put in force', async () => {
    const before = await inForce.get(OURS);
    stored = stored && { ...stored, thresholdSetId: 2, thresholdSetVersion: 'default-2' };
    expect(await inForce.get(OURS)).toBe(before);
    nowMs += RULES_TTL_MS;
    expect(await inForce.get(OURS)).toMatchObject({ thresholdSetVersion: 'default-2' });
  });

  it('are those of an institution where it has its own thresholds, and the defaults elsewhere', async () => {
    own = stored && { ...stored, institutionId: OURS, thresholdSetId: 9, thresholdSetVersion: 'computed-7-1' };
    expect(await inForce.get(OURS)).toMatchObject({ thresholdSetVersion: 'computed-7-1' });
    expect(await inForce.get(THEIRS)).toMatchObject({ thresholdSetVersion: 'default-1' });
  });

  it('are refused for an institution whose thresholds make a rule impossible, and for no other', async () => {
    const above = { left: { metric: 'overdueDays' }, is: '>', right: { threshold: 'LEAST' } };
    const below = { left: { metric: 'overdueDays' }, is: '<', right: { threshold: 'MOST' } };
    const [rule] = (await shippedRules()).rules;
    stored = stored && { ...stored, rules: [{ ...rule, gate: { all: [above, below] } }] };
    const thresholds = (LEAST: number, MOST: number) => ({ ...(stored?.thresholds as object), LEAST, MOST });
    own = stored && { ...stored, institutionId: OURS, thresholdSetId: 9, thresholds: thresholds(9, 3) };
    stored = stored && { ...stored, thresholds: thresholds(3, 9) };
    await expect(inForce.get(OURS)).rejects.toThrow(SCENARIO_RULES_UNAVAILABLE);
    expect(unfit).toEqual([expect.stringContaining('DELINQUENCY gate: no figures can ever meet it')]);
    await expect(inForce.get(THEIRS)).resolves.toMatchObject({ thresholdSetVersion: 'default-1' });
  });

  it('are looked up again when the clock was set back', async () => {
    await inForce.get(OURS);
    nowMs -= 60_000;
    await inForce.get(OURS);
    expect(looked).toBe(2);
  });

  it('are refused when they are not whole, and asked for again at once', async () => {
    const whole = stored;
    stored = stored && { ...stored, rules: [{ label: 'DELINQUENCY' }] };
    await expect(inForce.get(OURS)).rejects.toThrow(SCENARIO_RULES_UNAVAILABLE);
    stored = null;
    await expect(inForce.get(OURS)).rejects.toThrow(SCENARIO_RULES_UNAVAILABLE);
    stored = whole;
    await expect(inForce.get(OURS)).resolves.toMatchObject({ ruleSetVersion: '1' });
  });

  it('are reported once while they cannot be applied, and again when the reason changes', async () => {
    const whole = stored;
    const broken = stored && { ...stored, ruleSetId: 2, rules: [{ label: 'DELINQUENCY' }] };
    const refused = async () => {
      const error: unknown = await inForce.get(OURS).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).problems[0].message.en).not.toContain('DELINQUENCY');
      nowMs += RULES_TTL_MS;
    };
    stored = broken;
    await refused();
    await refused();
    expect(unfit).toEqual([expect.stringContaining('Rule DELINQUENCY')]);
    stored = null;
    await refused();
    expect(unfit.slice(1)).toEqual([expect.stringContaining('No scenario rules')]);
    stored = whole;
    await inForce.get(OURS);
    nowMs += RULES_TTL_MS;
    stored = broken;
    await refused();
    expect(unfit).toHaveLength(3);
  });

  it('are refused when a rule can never pass, and reported once when something is odd', async () => {
    const [rule] = (await shippedRules()).rules;
    const never = { left: { metric: 'overdueDays' }, is: '<', right: { value: 0 } };
    stored = stored && { ...stored, rules: [{ ...rule, gate: never }] };
    await expect(inForce.get(OURS)).rejects.toThrow(SCENARIO_RULES_UNAVAILABLE);
    expect(unfit).toEqual([
      expect.stringMatching(/^rules 1 with thresholds default-1: .*DELINQUENCY: its gate never opens/s),
    ]);
    stored = stored && { ...stored, rules: [rule] };
    await inForce.get(OURS);
    const seen = odd.length;
    expect(odd).toContainEqual(expect.objectContaining({ kind: 'UNUSED_THRESHOLD', where: 'RATE_HIGH_PERCENT' }));
    nowMs += RULES_TTL_MS;
    await inForce.get(OURS);
    expect(odd).toHaveLength(seen);
  });
});
