import { describe, expect, it } from '@jest/globals';
import { KnownRules, RULES_TTL_MS } from '../../../../../src/modules/lending/limit/rules/known-rules.js';
import type { StoredRule } from '../../../../../src/modules/lending/limit/rules/rule-parser.js';
import { firstStored } from '../first-rules.js';

/** A table of rules that counts how often it is read, and a clock that is set. */
class Table {
  rows: readonly StoredRule[] = firstStored;
  newestId = firstStored.length;
  readings = 0;
  nowMs = 0;
  readonly known = new KnownRules(this, { now: () => new Date(this.nowMs) });

  newest(): Promise<number> {
    return Promise.resolve(this.newestId);
  }

  listAll(): Promise<StoredRule[]> {
    this.readings += 1;
    return Promise.resolve([...this.rows]);
  }
}

describe('rules that a process knows', () => {
  it('are read once however many ask, and again only when others were taken in', async () => {
    const table = new Table();
    const [one, other] = await Promise.all([table.known.get(), table.known.get()]);
    expect(one).toBe(other);
    table.nowMs = RULES_TTL_MS;
    expect(await table.known.get()).toBe(one);
    expect(table.readings).toBe(1);
    table.rows = firstStored.map((rule) => (rule.kind === 'DSR_RATIO' ? { ...rule, value: { percent: '45' } } : rule));
    table.newestId += 1;
    expect(await table.known.get()).toBe(one);
    table.nowMs = 2 * RULES_TTL_MS;
    const changed = await table.known.get();
    expect(changed.DSR_RATIO.get('BANK')?.[0]?.value.ratioMillionths).toBe(450_000);
    expect(table.readings).toBe(2);
  });

  it('are read again when the clock was set back', async () => {
    const table = new Table();
    table.nowMs = 10 * RULES_TTL_MS;
    await table.known.get();
    table.newestId += 1;
    table.nowMs = 0;
    await table.known.get();
    expect(table.readings).toBe(2);
  });

  it('are not used when one cannot be read, and asked for again the next time', async () => {
    const table = new Table();
    table.rows = firstStored.map((rule) => (rule.kind === 'LTV' ? { ...rule, value: { percent: 40 } } : rule));
    await expect(table.known.get()).rejects.toThrow('LTV');
    table.rows = firstStored;
    await expect(table.known.get()).resolves.toBeDefined();
  });
});
