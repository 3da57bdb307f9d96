import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/modules/scenarios/checker.js';
import { RULES_TTL_MS, RulesInForce } from '../../../src/modules/scenarios/rules-in-force.js';
import type { StoredRules } from '../../../src/modules/scenarios/scenario.repository.js';
import { shippedRules } from './support.js';

describe('the rules in force', () => {
  let stored: StoredRules | null;
  let looked: number;
  let nowMs: number;
  let odd: Finding[];
  let inForce: RulesInForce;
  beforeEach(async () => {
    const versions = { ruleSetId: 1, ruleSetVersion: '1', thresholdSetId: 1, thresholdSetVersion: 'default-1' };
    stored = { ...versions, ...(await shippedRules()) };
    looked = 0;
    nowMs = 1_000_000;
    const find = () => Promise.resolve(((looked += 1), stored));
    odd = [];
    inForce = new RulesInForce(find, { now: () => new Date(nowMs) }, (findings) => void odd.push(...findings));
  });

  it('are looked up once for all who ask within some seconds, and parsed once a version', async () => {
    const [first, second] = await Promise.all([inForce.get(), inForce.get()]);
    nowMs += RULES_TTL_MS - 1;
    expect(await inForce.get()).toBe(first);
    expect(second).toBe(first);
    expect(looked).toBe(1);
    nowMs += 1;
    expect(await inForce.get()).toBe(first);
    expect(looked).toBe(2);
  });

  it('follow the version that was put in force', async () => {
    const before = await inForce.get();
    stored = stored && { ...stored, thresholdSetId: 2, thresholdSetVersion: 'default-2' };
    expect(await inForce.get()).toBe(before);
    nowMs += RULES_TTL_MS;
    expect(await inForce.get()).toMatchObject({ thresholdSetVersion: 'default-2' });
  });

  it('are looked up anew when the clock was set back', async () => {
    await inForce.get();
    nowMs -= 60_000;
    await inForce.get();
    expect(looked).toBe(2);
  });

  it('are refused when they are not whole, and asked for again at once', async () => {
    const whole = stored;
    stored = stored && { ...stored, rules: [{ label: 'DELINQUENCY' }] };
    await expect(inForce.get()).rejects.toThrow('Rule DELINQUENCY');
    stored = null;
    await expect(inForce.get()).rejects.toThrow('No scenario rules');
    stored = whole;
    await expect(inForce.get()).resolves.toMatchObject({ ruleSetVersion: '1' });
  });

  it('are refused when a rule can never pass, and told of once when something is odd', async () => {
    const [rule] = (await shippedRules()).rules;
    const never = { left: { metric: 'overdueDays' }, is: '<', right: { value: 0 } };
    stored = stored && { ...stored, rules: [{ ...rule, gate: never }] };
    await expect(inForce.get()).rejects.toThrow('DELINQUENCY: its gate never opens');
    stored = stored && { ...stored, rules: [rule] };
    await inForce.get();
    const seen = odd.length;
    expect(odd).toContainEqual(expect.objectContaining({ kind: 'UNUSED_THRESHOLD', where: 'RATE_HIGH_PERCENT' }));
    nowMs += RULES_TTL_MS;
    await inForce.get();
    expect(odd).toHaveLength(seen);
  });
});
