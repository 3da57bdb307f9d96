import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/platform/access/index.js';
import { startRooms, type Answer, type RoomsUnderTest } from '../support/rooms.js';
import { shippedRules } from '../unit/scenarios/support.js';

let rooms: RoomsUnderTest;
let institutionId: number;
let [one, two, madeByOne, stranger, staff]: Actor[] = [];
/** Rules that can judge, but for what a test changes. */
let rules: { floor: object; rules: { label: string; threshold: number; gate: object }[] };
let keys = 0;

interface Payload {
  readonly ruleSet?: Answer | null;
  readonly thresholdVersion?: Answer | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null; message: string }[];
}

const mutate = async (name: string, type: string, result: string, actor: Actor | undefined, input: object) => {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${result}
    userErrors { code field message } } }`;
  const { data, errors } = await rooms.run(document, actor ?? null, {
    input: { idempotencyKey: `key-${(keys += 1)}`, ...input },
  });
  return { payload: data?.[name] as Payload, errors };
};
const RULE_SET = 'ruleSet { id version active shipped floor floorSource rules proposedAt proposedBy activatedAt }';
const propose = (actor: Actor | undefined, input: object) =>
  mutate('scenarioRuleSetPropose', 'ScenarioRuleSetProposeInput', RULE_SET, actor, input);
const activate = (actor: Actor | undefined, ruleSetId: unknown) =>
  mutate('scenarioRuleSetActivate', 'ScenarioRuleSetActivateInput', RULE_SET, actor, { ruleSetId });
const THRESHOLDS = 'thresholdVersion { id version active proposedAt proposedBy }';
const proposeThresholds = (actor: Actor | undefined, thresholdsId: unknown) =>
  mutate('thresholdsPropose', 'ThresholdsProposeInput', THRESHOLDS, actor, { thresholdsId });
const activateThresholds = (actor: Actor | undefined, thresholdsId: unknown) =>
  mutate('thresholdsActivate', 'ThresholdsActivateInput', THRESHOLDS, actor, { thresholdsId });
const compute = async (actor: Actor | undefined) =>
  mutate('thresholdsCompute', 'ThresholdsComputeInput', THRESHOLDS, actor, {});
const codesOf = ({ payload }: { readonly payload: Payload }) => payload.userErrors.map(({ code }) => code);
const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  rooms.database.dataSource.query<Row[]>(text, [...values]);
const audited = async (action: string): Promise<number> =>
  (await sql<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry WHERE action = $1', [action]))[0]
    ?.count ?? -1;

beforeAll(async () => {
  rooms = await startRooms();
  institutionId = (await rooms.institution()).id;
  const theirs = (await rooms.institution()).id;
  [one, two, madeByOne] = await Promise.all([1, 2, 3].map(() => rooms.actor(institutionId, 'ADMIN')));
  await sql('UPDATE account SET made_by = $2 WHERE id = $1', [madeByOne?.accountId, one?.accountId]);
  stranger = await rooms.actor(theirs, 'ADMIN');
  staff = await rooms.actor(institutionId, 'STAFF');
  await rooms.customer({ institutionId, annualIncomeWon: 60_000_000 });
  const shipped = await shippedRules();
  rules = JSON.parse(JSON.stringify({ floor: shipped.floor, rules: shipped.rules })) as typeof rules;
});
afterAll(() => rooms.close());

describe('rules of an institution', () => {
  it('are proposed by one and put in force by another, for its customers alone', async () => {
    const wanted = { ...rules, floor: { probability: 0.5, source: 'a test of ours' } };
    const { payload } = await propose(one, { rules: JSON.stringify(wanted) });
    expect(payload.ruleSet).toMatchObject({
      version: `own-${institutionId}-1`,
      active: false,
      shipped: false,
      floor: '0.5',
      activatedAt: null,
      proposedBy: expect.any(String),
    });
    expect(JSON.parse(String(payload.ruleSet?.['rules']))).toEqual(wanted);
    const id = payload.ruleSet?.['id'];
    expect(codesOf(await activate(one, id))).toEqual(['NEEDS_ANOTHER']);
    expect(codesOf(await activate(madeByOne, id))).toEqual(['NOT_INDEPENDENT']);
    expect(codesOf(await activate(stranger, id))).toEqual(['VERSION_NOT_FOUND']);
    expect(await audited('SCENARIO_RULES_ACTIVATED')).toBe(0);
    const put = await activate(two, id);
    expect(put.payload).toMatchObject({ userErrors: [], ruleSet: { active: true, proposedAt: null } });
    const active = await sql(`SELECT institution_id AS id FROM scenario_rule_set WHERE active ORDER BY id NULLS LAST`);
    expect(active).toEqual([{ id: institutionId }, { id: null }]);
    expect([await audited('SCENARIO_RULES_PROPOSED'), await audited('SCENARIO_RULES_ACTIVATED')]).toEqual([1, 1]);
  });

  it('are put in force once by two who do so at once', async () => {
    const third = await rooms.actor(institutionId, 'ADMIN');
    const { payload } = await propose(one, { rules: JSON.stringify(rules) });
    const answers = await Promise.all([two, third].map((actor) => activate(actor, payload.ruleSet?.['id'])));
    expect(answers.flatMap(codesOf)).toEqual(['NOT_PROPOSED']);
    const active = await sql('SELECT 1 FROM scenario_rule_set WHERE active AND institution_id = $1', [institutionId]);
    expect(active).toHaveLength(1);
  });

  it('give way to those that ship, which are proposed as they are', async () => {
    const { data } = await rooms.run(
      '{ scenarioRuleSets(first: 10) { nodes { id version shipped active } } }',
      one ?? null,
    );
    const { nodes } = data?.['scenarioRuleSets'] as { nodes: Answer[] };
    expect(nodes.map(({ version }) => version)).toEqual([`own-${institutionId}-2`, `own-${institutionId}-1`, '4']);
    const [own] = nodes;
    const byId = `query ($id: ID!) { node(id: $id) { id ... on ScenarioRuleSet { version } } }`;
    const asked = async (actor: Actor | undefined) =>
      (await rooms.run(byId, actor ?? null, { id: own?.['id'] })).data?.['node'];
    expect(await asked(one)).toMatchObject({ version: own?.['version'] });
    expect(await asked(stranger)).toBeNull();
    const shipped = nodes.find((node) => node['shipped'] === true)?.['id'];
    const proposed = await propose(two, { ruleSetId: shipped });
    expect(proposed.payload.userErrors).toEqual([]);
    expect(codesOf(await activate(two, shipped))).toEqual(['NEEDS_ANOTHER']);
    expect((await activate(one, shipped)).payload.ruleSet).toMatchObject({ version: '4', active: true });
    expect(await sql('SELECT 1 FROM scenario_rule_set WHERE active AND institution_id = $1', [institutionId])).toEqual(
      [],
    );
  });

  it('are refused unless they are whole, can pass, and say only what their figures bear out', async () => {
    const [first, ...others] = rules.rules;
    const changed = (change: object) => JSON.stringify({ ...rules, rules: [{ ...first, ...change }, ...others] });
    const wrong: readonly (readonly [string, string, RegExp])[] = [
      ['{', 'rules', /JSON/],
      [JSON.stringify({ rules: rules.rules }), 'rules', /floor/],
      [JSON.stringify({ ...rules, floor: { probability: 0.2, source: 'too low' } }), 'rules', /probability/],
      [changed({ threshold: 2 }), 'rules', /DELINQUENCY: threshold/],
      [changed({ keyMetrics: ['overdueWon'] }), 'rules', /DELINQUENCY: keyMetrics lacks overdueDays/],
      [changed({ gate: { left: { metric: 'overdueDays' }, is: '>=', right: { value: 0 } } }), 'rules', /no sentence/],
    ];
    const before = await sql('SELECT id FROM scenario_rule_set');
    for (const [text, field, why] of wrong) {
      const { payload } = await propose(one, { rules: text });
      expect(payload).toMatchObject({ ruleSet: null, userErrors: [{ code: 'RULES_UNUSABLE', field: [field] }] });
      expect(payload.userErrors[0]?.message).toMatch(why);
    }
    expect(codesOf(await propose(one, {}))).toEqual(['INVALID_INPUT']);
    expect(codesOf(await propose(one, { rules: 'x'.repeat(100_001) }))).toEqual(['INVALID_INPUT']);
    expect(await sql('SELECT id FROM scenario_rule_set')).toEqual(before);
    const { errors } = await propose(staff, { rules: JSON.stringify(rules) });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });
});

describe('thresholds of an institution', () => {
  it('are proposed by the person who computes them and put in force by another, once', async () => {
    const { payload } = await compute(one);
    const id = payload.thresholdVersion?.['id'];
    expect(payload.thresholdVersion).toMatchObject({ active: false, proposedBy: expect.any(String) });
    expect(codesOf(await activateThresholds(one, id))).toEqual(['NEEDS_ANOTHER']);
    expect(codesOf(await activateThresholds(madeByOne, id))).toEqual(['NOT_INDEPENDENT']);
    const third = await rooms.actor(institutionId, 'ADMIN');
    const answers = await Promise.all([two, third].map((actor) => activateThresholds(actor, id)));
    expect(answers.flatMap(codesOf)).toEqual(['NOT_PROPOSED']);
    expect(await audited('THRESHOLDS_ACTIVATED')).toBe(1);
  });

  it('are only what was proposed last', async () => {
    const [first, second] = [await compute(one), await compute(two)].map(
      ({ payload }) => payload.thresholdVersion?.['id'],
    );
    expect(codesOf(await activateThresholds(two, first))).toEqual(['NOT_PROPOSED']);
    await proposeThresholds(one, first);
    expect(codesOf(await activateThresholds(one, second))).toEqual(['NOT_PROPOSED']);
    expect((await activateThresholds(two, first)).payload.thresholdVersion).toMatchObject({ id: first, active: true });
  });

  it('are refused outside their bounds, each by its name and its bounds', async () => {
    const { payload } = await compute(one);
    const id = payload.thresholdVersion?.['id'];
    await sql(
      `UPDATE threshold_set SET thresholds = thresholds || '{"STRESS_HIGH": 115, "CREDIT_USAGE_P90": 34}'
       WHERE version = $1`,
      [payload.thresholdVersion?.['version']],
    );
    for (const refused of [await activateThresholds(two, id), await proposeThresholds(two, id)]) {
      expect(refused.payload.userErrors).toMatchObject([
        { code: 'THRESHOLDS_OUT_OF_BOUNDS', field: ['thresholds', 'STRESS_HIGH'] },
        { code: 'THRESHOLDS_OUT_OF_BOUNDS', field: ['thresholds', 'CREDIT_USAGE_P90'] },
      ]);
      expect(refused.payload.userErrors[0]?.message).toMatch(/115.*60.*100/);
    }
  });
});
