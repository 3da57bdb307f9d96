import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AnomalyConfirmDocument,
  AnomalyDismissDocument,
  AnomalyRulesDocument,
  CustomerAnomaliesDocument,
  type AnomalyConfirmInput,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ordinaryLines, startInsights, travelLine, type InsightsBank } from '../support/insights.js';
import type { TestCustomer } from '../support/lending.js';
import { eventually } from '../support/patience.js';

const LATEST = '2025Q3';
const BEFORE = ['2024Q3', '2024Q4', '2025Q1', '2025Q2'];

let bank: InsightsBank;
let spender: TestCustomer;
/** The two anomalies of a customer whom each test has for itself: of all spending, and of one category. */
let spike: string;
let category: string;
let made = 0;

beforeAll(async () => {
  bank = await startInsights();
});
afterAll(() => bank.close());
beforeEach(async () => {
  made += 1;
  const key = `SPENDER${made}`;
  spender = await bank.aSpender(key);
  await bank.load([...ordinaryLines(key, BEFORE), travelLine(key, LATEST)]);
  await bank.evaluate();
  const [first, second] = await bank.stored(spender);
  spike = encodeId('Anomaly', Number(first?.id));
  category = encodeId('Anomaly', Number(second?.id));
});

const keyed = (anomalyId: string, input: Partial<AnomalyConfirmInput> = {}) => ({
  input: { anomalyId, idempotencyKey: `key-${(made += 1)}`, ...input },
});
const confirm = async (variables: ReturnType<typeof keyed>, token = bank.staff.token) =>
  (await bank.run(AnomalyConfirmDocument, variables, token)).anomalyConfirm;
const dismiss = async (variables: ReturnType<typeof keyed>, token = bank.staff.token) =>
  (await bank.run(AnomalyDismissDocument, variables, token)).anomalyDismiss;
const auditOf = (action: string) =>
  bank.sql<{ account_id: string; detail: object }>(
    'SELECT account_id, detail FROM audit_entry WHERE action = $1 AND customer_id = $2',
    [action, spender.key],
  );
const codesOf = ({ userErrors }: { userErrors: readonly { code: string; field?: readonly string[] | null }[] }) =>
  userErrors.map(({ code, field }) => [code, field]);

describe('a decision on an anomaly', () => {
  it('is kept with who made it, when and why, and leaves a trace', async () => {
    const { anomaly, userErrors } = await confirm(keyed(spike, { note: '고객과 통화함' }));
    expect(userErrors).toEqual([]);
    expect(anomaly).toMatchObject({
      id: spike,
      state: 'CONFIRMED',
      note: '고객과 통화함',
      decidedById: encodeId('Account', bank.staff.accountId),
      decidedAt: expect.stringMatching(/Z$/),
    });
    const [trace, ...more] = await auditOf('ANOMALY_CONFIRMED');
    expect([Number(trace?.account_id), more]).toEqual([bank.staff.accountId, []]);
    expect(trace?.detail).toMatchObject({ rule: 'TOTAL_SPIKE', ruleVersion: '1+forest+lasting-changes+measured' });
    expect((await dismiss(keyed(category))).anomaly).toMatchObject({ state: 'DISMISSED', note: null });
    expect(await auditOf('ANOMALY_DISMISSED')).toHaveLength(1);
  });

  it('stays, whatever is found later, and its note is not shown to the customer', async () => {
    await dismiss(keyed(spike, { note: 'known journey' }));
    await bank.evaluate(true);
    expect((await bank.stored(spender)).map(({ state }) => state)).toEqual(['DISMISSED', 'OPEN']);
    const { customer } = await bank.run(CustomerAnomaliesDocument, { id: spender.id }, await bank.loginAs(spender));
    const shown = customer?.anomalies.nodes.find(({ id }) => id === spike);
    expect(shown).toMatchObject({ state: 'DISMISSED', note: null, decidedById: null });
    expect(shown?.decidedAt).not.toBeNull();
  });

  it('is made once by a key: the same input is answered alike, another is refused', async () => {
    const first = keyed(spike, { note: 'once' });
    const answers = [await confirm(first), await confirm(first)];
    expect(answers[1]).toEqual(answers[0]);
    expect(await auditOf('ANOMALY_CONFIRMED')).toHaveLength(1);
    const conflict = [['IDEMPOTENCY_CONFLICT', ['idempotencyKey']]];
    expect(codesOf(await confirm({ input: { ...first.input, note: 'twice' } }))).toEqual(conflict);
    expect(codesOf(await dismiss(first))).toEqual(conflict);
    expect(codesOf(await confirm({ input: { ...first.input, anomalyId: category } }))).toEqual(conflict);
    expect((await bank.stored(spender)).map(({ state }) => state)).toEqual(['CONFIRMED', 'OPEN']);
  });

  it('lets another account use the same key for its own', async () => {
    const first = keyed(spike);
    await confirm(first);
    const second = await confirm({ input: { ...first.input, anomalyId: category } }, bank.admin.token);
    expect(second.anomaly?.decidedById).toBe(encodeId('Account', bank.admin.accountId));
  });

  it('is final: the second decision is refused as such', async () => {
    await confirm(keyed(spike));
    expect(codesOf(await dismiss(keyed(spike), bank.admin.token))).toEqual([['ANOMALY_NOT_OPEN', ['anomalyId']]]);
    expect(codesOf(await confirm(keyed(spike)))).toEqual([['ANOMALY_NOT_OPEN', ['anomalyId']]]);
  });

  it('is made by one of many who decide at once', async () => {
    const tries = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? confirm : dismiss)(keyed(spike)));
    const answers = await Promise.all(tries);
    const winners = answers.filter(({ anomaly }) => anomaly !== null);
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => codesOf(answer)[0]?.[0] === 'ANOMALY_NOT_OPEN')).toHaveLength(11);
    const [row] = await bank.stored(spender);
    expect(row?.state).toBe(winners[0]?.anomaly?.state);
    const traces = [...(await auditOf('ANOMALY_CONFIRMED')), ...(await auditOf('ANOMALY_DISMISSED'))];
    expect(traces).toHaveLength(1);
  });

  it('is answered alike to the same key many times at once, and once to a key used for two', async () => {
    const same = keyed(spike, { note: 'at once' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(same)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const shared = keyed(category).input;
    const others = await twoOpen();
    const both = await Promise.all(others.map((anomalyId) => confirm({ input: { ...shared, anomalyId } })));
    expect(both.filter(({ anomaly }) => anomaly !== null)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual([['IDEMPOTENCY_CONFLICT', ['idempotencyKey']]]);
  });

  it('is not made on what was taken back', async () => {
    await bank.sql(`UPDATE anomaly SET state = 'WITHDRAWN' WHERE customer_id = $1`, [spender.key]);
    expect(codesOf(await confirm(keyed(spike)))).toEqual([['ANOMALY_NOT_OPEN', ['anomalyId']]]);
  });

  it('is for staff of the institution: to others there is no such anomaly', async () => {
    const notFound = [['ANOMALY_NOT_FOUND', ['anomalyId']]];
    expect(codesOf(await confirm(keyed(spike), bank.stranger.token))).toEqual(notFound);
    expect(codesOf(await confirm(keyed(encodeId('Anomaly', 999_999_999))))).toEqual(notFound);
    const document = AnomalyConfirmDocument.toString();
    expect(await bank.codeOf(document, keyed(spike), await bank.loginAs(spender))).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, keyed(spike), null)).toBe('UNAUTHENTICATED');
    expect((await bank.stored(spender)).map(({ state }) => state)).toEqual(['OPEN', 'OPEN']);
  });

  it('refuses what is no id, and texts out of bounds, by name', async () => {
    expect(await bank.codeOf(AnomalyConfirmDocument.toString(), keyed(spender.id), bank.staff)).toBe('BAD_USER_INPUT');
    const answer = await confirm(keyed(spike, { note: 'x'.repeat(1_001), idempotencyKey: '' }));
    expect(codesOf(answer).sort()).toEqual([
      ['INVALID_INPUT', ['idempotencyKey']],
      ['INVALID_INPUT', ['note']],
    ]);
  });

  /** Two open anomalies of two more customers. */
  async function twoOpen(): Promise<string[]> {
    const ids: string[] = [];
    for (const key of [`PAIR${made}A`, `PAIR${made}B`]) {
      const person = await bank.aSpender(key);
      await bank.load([...ordinaryLines(key, BEFORE), travelLine(key, LATEST)]);
      await bank.evaluate();
      const [first] = await bank.stored(person);
      ids.push(encodeId('Anomaly', Number(first?.id)));
    }
    return ids;
  }
});

describe('anomalyRules', () => {
  const rules = async (token = bank.staff.token, headers = {}) => {
    const { data, errors } = await bank.query(AnomalyRulesDocument, {}, token, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.anomalyRules;
  };

  it('lists every rule in force with its figures and their source', async () => {
    const [first, ...others] = await rules(bank.staff.token, { 'accept-language': 'ko' });
    expect(first).toMatchObject({
      code: 'TOTAL_SPIKE',
      version: '1+forest+lasting-changes+measured',
      title: '카드 사용액 급증',
      severity: 'MEDIUM',
      tellsCustomer: true,
    });
    expect(first?.parameters[0]).toEqual({
      name: 'minZ',
      text: '중앙값에서 벗어난 정도의 하한(강건 z)',
      value: '3.5',
      source: expect.stringContaining('Iglewicz'),
    });
    expect(others.map(({ code }) => code)).toEqual([
      ...[
        'CATEGORY_SHARE_JUMP',
        'CATEGORY_FROM_ZERO',
        'SUMS_DO_NOT_MATCH',
        ...['CARD_SPLIT_SHIFT', 'MIX_CHANGE', 'CATEGORY_BEGUN', 'CATEGORY_ENDED', 'CATEGORY_DRIFT'],
      ],
    ]);
  });

  it('shows how often each was right, with its certainty, and nothing for undecided ones', async () => {
    await bank.sql(
      `UPDATE anomaly SET state = 'OPEN', decided_by = NULL, decided_at = NULL, note = NULL, decision_key = NULL`,
    );
    await confirm(keyed(spike));
    await dismiss(keyed(category));
    const [total, jump, fromZero] = await rules();
    expect(total).toMatchObject({
      confirmed: 1,
      dismissed: 0,
      precision: { share: '1.0000', low: '0.2065', high: '1.0000', n: 1 },
    });
    expect(fromZero).toMatchObject({
      confirmed: 0,
      dismissed: 1,
      precision: { share: '0.0000', low: '0.0000', high: '0.7935', n: 1 },
    });
    expect(jump).toMatchObject({ confirmed: 0, dismissed: 0, precision: null });
    expect((await rules(bank.stranger.token))[0]).toMatchObject({ confirmed: 0, precision: null });
  });

  it('counts for a rule only what was found by its own parameters, in whichever version', async () => {
    await bank.sql(
      `UPDATE anomaly SET state = 'OPEN', decided_by = NULL, decided_at = NULL, note = NULL, decision_key = NULL`,
    );
    await confirm(keyed(spike));
    await confirm(keyed(category));
    type Stored = { readonly rules: { readonly code: string; parameters: object }[] };
    const [old] = await bank.sql<{ rules: Stored }>(`SELECT rules FROM anomaly_rule_set WHERE active`);
    const changed = structuredClone(old?.rules) ?? { rules: [] };
    const [spikeRule] = changed.rules;
    if (spikeRule) spikeRule.parameters = { ...spikeRule.parameters, minTimes: 2.5 };
    await bank.sql(`UPDATE anomaly_rule_set SET active = false`);
    await bank.sql(`INSERT INTO anomaly_rule_set (version, rules, active) VALUES ('2', $1, true)`, [
      JSON.stringify(changed),
    ]);
    await eventually(async () => (await rules())[0]?.version === '2', 200);
    const told = await rules();
    expect(told.slice(0, 3).map(({ version, confirmed }) => [version, confirmed])).toEqual([
      ['2', 0],
      ['2', 0],
      ['2', 1],
    ]);
    expect((await bank.evaluate()).length).toBeGreaterThan(0);
  });

  it('is for staff', async () => {
    const document = AnomalyRulesDocument.toString();
    expect(await bank.codeOf(document, {}, await bank.loginAs(spender))).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, {}, null)).toBe('UNAUTHENTICATED');
  });
});
