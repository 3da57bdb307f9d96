import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ordinaryLines, startInsights, travelLine, type InsightsBank } from '../support/insights.js';
import type { Person } from '../support/lending.js';

const LATEST = '2025Q3';
const BEFORE = ['2024Q3', '2024Q4', '2025Q1', '2025Q2'];

let bank: InsightsBank;
let second: Person;
let made = 0;

interface Version {
  readonly id: string;
  readonly version: string;
  readonly state: string;
  readonly isShipped: boolean;
  readonly proposedById: string | null;
  readonly publishedById: string | null;
  readonly backTest: Record<string, unknown> | null;
}
interface Payload {
  readonly it: Version | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}
interface Kind {
  readonly type: 'AnomalyRuleSet' | 'HealthScoreVersion';
  readonly list: string;
  readonly backTest: string;
  readonly field: string;
}
const RULES: Kind = {
  type: 'AnomalyRuleSet',
  list: 'anomalyRuleSets',
  field: 'ruleSet',
  backTest: 'against quarters customers byRule { rule before after opened withdrawn }',
};
const SCORES: Kind = {
  type: 'HealthScoreVersion',
  list: 'healthScoreVersions',
  field: 'version',
  backTest: 'against quarter customers scoredBefore scoredAfter moved movedByFive meanChange mostUp mostDown',
};
const FIELDS = 'id version state isShipped proposedById publishedById';

async function act(kind: Kind, act_: 'Propose' | 'Publish' | 'Reject', input: object, as: Person): Promise<Payload> {
  const name = `${kind.type.replace(/^./, (letter) => letter.toLowerCase())}${act_}`;
  const document = `mutation ($input: ${kind.type}${act_}Input!) { answer: ${name}(input: $input) {
    it: ${kind.field} { ${FIELDS} backTest { ${kind.backTest} } } userErrors { code field } } }`;
  const keyed = { idempotencyKey: `version-${(made += 1)}`, ...input };
  return (await bank.ask<{ answer: Payload }>(document, { input: keyed }, as)).answer;
}
const listed = async (kind: Kind, as: Person = bank.staff) =>
  (await bank.ask<{ all: Version[] }>(`{ all: ${kind.list} { ${FIELDS} backTest { against } } }`, {}, as)).all;
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

interface StoredRule {
  readonly code: string;
  readonly severity: string;
  readonly tellsCustomer: boolean;
  readonly priorPrecision: number;
  readonly parameters: Record<string, number>;
  readonly sources: Record<string, string>;
}
/** The rules that ship, with other parameters of one of them where wanted. */
async function rules(version: string, changed: Readonly<Record<string, number>> = {}, code = 'TOTAL_SPIKE') {
  const [stored] = await bank.sql<{ rules: { rules: StoredRule[] } }>(
    'SELECT rules FROM anomaly_rule_set WHERE active AND institution_id IS NULL',
  );
  return {
    version,
    historyQuarters: 4,
    historyWithin: 6,
    rules: (stored?.rules.rules ?? []).map(({ parameters, sources, priorPrecision, ...rule }) => ({
      ...rule,
      priorPrecision: String(priorPrecision),
      parameters: Object.entries({ ...parameters, ...(rule.code === code ? changed : {}) }).map(([name, value]) => ({
        name,
        value: String(value),
        source: sources[name] ?? 'said so',
      })),
    })),
  };
}
const scale = (version: string, debtWorst = 40) => ({
  version,
  leastKnownWeight: '50',
  source: 'board of 2026',
  parts: [
    { part: 'SAVING_RATE', weight: '20', worst: '0', best: '20', step: '1', source: 'a' },
    { part: 'DEBT_SERVICE', weight: '25', worst: String(debtWorst), best: '0', step: '1', source: 'b' },
    { part: 'CARD_UTILISATION', weight: '15', worst: '100', best: '30', step: '5', source: 'c' },
    { part: 'LIQUIDITY', weight: '15', worst: '0', best: '6', step: '0.5', source: 'd' },
    { part: 'ARREARS', weight: '25', worst: '90', best: '0', step: '10', source: 'e' },
  ],
});

beforeAll(async () => {
  bank = await startInsights();
  second = await bank.anotherPerson('ADMIN');
  for (const key of ['CALM1', 'CALM2', 'SPENT1']) await bank.aSpender(key);
  await bank.load([
    ...['CALM1', 'CALM2'].flatMap((key) => ordinaryLines(key, [...BEFORE, LATEST])),
    ...ordinaryLines('SPENT1', BEFORE),
    travelLine('SPENT1', LATEST),
  ]);
  await bank.evaluate();
});
afterAll(() => bank.close());

describe.each([
  ['rules', RULES, (version: string) => rules(version, { minTimes: 8 })],
  ['weights', SCORES, (version: string) => Promise.resolve(scale(version, 50))],
] as const)('%s', (_, kind, inputOf) => {
  it('come into force by two people, with what they change beside them, for their institution alone', async () => {
    const shipped = await listed(kind);
    const before = shipped.find(({ state }) => state === 'IN_FORCE');
    expect(before).toMatchObject({ isShipped: true, proposedById: null, backTest: null });
    const proposed = await act(kind, 'Propose', await inputOf('ours-1'), bank.admin);
    expect(proposed).toMatchObject({
      userErrors: [],
      it: { state: 'PROPOSED', isShipped: false, publishedById: null },
    });
    expect(proposed.it?.backTest).toMatchObject({ against: before?.version, customers: 3 });
    const id = proposed.it?.id;
    expect(codes(await act(kind, 'Publish', { id }, bank.admin))).toEqual(['VERSION_NEEDS_ANOTHER']);
    expect((await listed(kind)).find(({ state }) => state === 'IN_FORCE')?.version).toBe(before?.version);
    const published = await act(kind, 'Publish', { id }, second);
    expect(published).toMatchObject({ userErrors: [], it: { state: 'IN_FORCE' } });
    expect(published.it?.publishedById).not.toBe(published.it?.proposedById);
    const ours = await listed(kind);
    expect(ours.filter(({ state }) => state === 'IN_FORCE').map(({ version }) => version)).toEqual(['ours-1']);
    const theirs = await listed(kind, bank.stranger);
    expect(theirs.map(({ version }) => version)).not.toContain('ours-1');
    expect(theirs.find(({ state }) => state === 'IN_FORCE')?.version).toBe(before?.version);
    const audits = await bank.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = $1 ORDER BY id`,
      [kind.type],
    );
    expect(audits.map(({ action }) => action.split('_').at(-1))).toEqual(['PROPOSED', 'PUBLISHED']);
  });

  it('are published by one of several at once, and outdate what was held against another', async () => {
    const one = (await act(kind, 'Propose', await inputOf('twice-1'), bank.staff)).it;
    const other = (await act(kind, 'Propose', await inputOf('twice-2'), bank.staff)).it;
    const third = await bank.anotherPerson('ADMIN');
    const tries = await Promise.all(
      [bank.admin, second, third, bank.admin].map((as, at) =>
        act(kind, 'Publish', { id: at < 2 ? one?.id : other?.id }, as),
      ),
    );
    expect(tries.filter(({ it: row }) => row?.state === 'IN_FORCE')).toHaveLength(1);
    for (const refused of tries.filter(({ it: row }) => !row)) {
      expect(['VERSION_NOT_PROPOSED', 'VERSION_OUTDATED']).toContain(codes(refused)[0]);
    }
    expect((await listed(kind)).filter(({ state }) => state === 'IN_FORCE')).toHaveLength(1);
  });

  it('are refused a name that is taken or no name, and done once by a key', async () => {
    expect(codes(await act(kind, 'Propose', await inputOf('ours-1'), bank.staff))).toEqual(['VERSION_TAKEN']);
    const named = await act(kind, 'Propose', await inputOf('no name'), bank.staff);
    expect(named.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['version'] }]);
    const input = { ...(await inputOf('keyed-1')), idempotencyKey: `same-${kind.type}` };
    const [first, again] = [
      await act(kind, 'Propose', input, bank.staff),
      await act(kind, 'Propose', input, bank.staff),
    ];
    expect(again.it?.id).toBe(first.it?.id);
    const changed = { ...input, version: 'keyed-2' };
    expect(codes(await act(kind, 'Propose', changed, bank.staff))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const atOnce = await inputOf('at-once');
    const both = await Promise.all([bank.staff, second].map((as) => act(kind, 'Propose', atOnce, as)));
    expect(both.flatMap(codes)).toEqual(['VERSION_TAKEN']);
  });

  it('are turned down for good, and published only by somebody independent', async () => {
    const id = (await act(kind, 'Propose', await inputOf('down-1'), bank.staff)).it?.id;
    expect((await act(kind, 'Reject', { id }, bank.admin)).it?.state).toBe('REJECTED');
    expect(codes(await act(kind, 'Publish', { id }, second))).toEqual(['VERSION_NOT_PROPOSED']);
    const twin = await bank.anotherPerson('ADMIN', bank.admin);
    const own = (await act(kind, 'Propose', await inputOf('twin-1'), twin)).it?.id;
    expect(codes(await act(kind, 'Publish', { id: own }, bank.admin))).toEqual(['VERSION_NOT_INDEPENDENT']);
    const foreign = (await listed(kind)).find(({ isShipped }) => isShipped)?.id;
    expect(codes(await act(kind, 'Publish', { id: foreign }, second))).toEqual(['VERSION_NOT_PROPOSED']);
    expect(codes(await act(kind, 'Reject', { id: own }, bank.stranger))).toEqual(['VERSION_NOT_FOUND']);
  });

  it('are for staff, and published by administrators', async () => {
    const document = `mutation ($input: ${kind.type}PublishInput!) {
      ${kind.type.replace(/^./, (letter) => letter.toLowerCase())}Publish(input: $input) { userErrors { code } } }`;
    const input = { input: { id: encodeId(kind.type, 1), idempotencyKey: 'none' } };
    expect(await bank.codeOf(document, input, bank.staff)).toBe('FORBIDDEN');
    expect(await bank.codeOf(`{ ${kind.list} { id } }`, {}, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(`{ ${kind.list} { id } }`, {}, await bank.loginAs(await bank.aCustomer()))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('rules that were published', () => {
  it('name the field of every value out of bounds, and store nothing', async () => {
    const before = (await listed(RULES)).length;
    const wild = await act(RULES, 'Propose', await rules('wild', { minZ: 0, minTimes: 1_000 }), bank.staff);
    const [spike] = (await rules('wild')).rules;
    const places = ['minZ', 'minTimes'].map((name) => spike?.parameters.findIndex((each) => each.name === name));
    expect(wild.userErrors.map(({ field }) => field?.join('.')).toSorted()).toEqual(
      places.map((place) => `rules.0.parameters.${place ?? ''}.value`).toSorted(),
    );
    const heavy = { ...scale('heavy'), leastKnownWeight: '5' };
    const [, debt] = heavy.parts;
    if (debt) Object.assign(debt, { weight: '70', best: '45' });
    const refused = await act(SCORES, 'Propose', heavy, bank.staff);
    expect(refused.userErrors.map(({ field }) => field?.join('.'))).toEqual([
      ...['leastKnownWeight', 'parts', 'parts.1.weight', 'parts.1.best'],
    ]);
    const retired = {
      code: 'UNLIKE_ITS_PAST',
      severity: 'LOW',
      tellsCustomer: false,
      priorPrecision: '0.5',
      parameters: Object.entries({ minScore: '0.6', topPercent: '1' }).map(([name, value]) => ({
        name,
        value,
        source: 'said so',
      })),
    };
    const old = await act(RULES, 'Propose', { ...(await rules('old')), rules: [retired] }, bank.staff);
    expect(old.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['rules', '0', 'code'] }]);
    expect((await listed(RULES)).length).toBe(before);
  });

  it('find what the back-test said they would', async () => {
    const spiked = async () =>
      (
        await bank.sql(`SELECT 1 FROM anomaly WHERE rule = 'TOTAL_SPIKE' AND state = 'OPEN' AND institution_id = $1`, [
          bank.institutionId,
        ])
      ).length;
    const back = await act(RULES, 'Propose', await rules('back-1'), bank.staff);
    const test = back.it?.backTest as { byRule: { rule: string; before: number; after: number; opened: number }[] };
    const move = test.byRule.find(({ rule }) => rule === 'TOTAL_SPIKE');
    expect(move).toMatchObject({ before: 0, after: 1, opened: 1 });
    await bank.evaluate();
    expect(await spiked()).toBe(0);
    expect(codes(await act(RULES, 'Publish', { id: back.it?.id }, second))).toEqual([]);
    await bank.evaluate();
    expect(await spiked()).toBe(1);
  });
});

describe('the queue of findings', () => {
  it('has what is worth most to look at first, page by page, and follows what was decided', async () => {
    for (const [key, thousand] of [
      ['BIG', 9_000],
      ['MIDDLE', 6_000],
      ['SMALL', 3_000],
    ] as const) {
      await bank.aSpender(key);
      const line = { ...travelLine(key, LATEST), TOT_USE_AM: 1_000 + thousand, CRDSL_USE_AM: 700 + thousand };
      await bank.load([...ordinaryLines(key, BEFORE), { ...line, TRVLEC_AM: thousand, TRVL_AM: thousand }]);
    }
    await bank.evaluate();
    const document = `query ($first: Int!, $after: String, $order: AnomalyOrder) {
      anomalies(first: $first, after: $after, order: $order) {
        nodes { id rule amountWon expectedUseWon } pageInfo { endCursor hasNextPage } } }`;
    interface Page {
      anomalies: {
        nodes: { id: string; rule: string; amountWon: number; expectedUseWon: number }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const all: Page['anomalies']['nodes'] = [];
    for (let after: string | null = null; ;) {
      const { anomalies }: Page = await bank.ask<Page>(document, { first: 2, after }, bank.staff);
      all.push(...anomalies.nodes);
      if (!anomalies.pageInfo.hasNextPage) break;
      after = anomalies.pageInfo.endCursor;
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ expectedUseWon }) => expectedUseWon)).toEqual(
      all.map(({ expectedUseWon }) => expectedUseWon).toSorted((one, other) => other - one),
    );
    expect(all[0]?.amountWon).toBe(9_000_000);
    const newest = await bank.ask<Page>(document, { first: 50, order: 'NEWEST' }, bank.staff);
    expect(newest.anomalies.nodes.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    const spike = all.find(({ rule }) => rule === 'TOTAL_SPIKE');
    await bank.ask(
      `mutation ($id: ID!) { anomalyDismiss(input: { anomalyId: $id, idempotencyKey: "weigh" }) { userErrors { code } } }`,
      { id: spike?.id },
      bank.staff,
    );
    await bank.evaluate(true);
    const after = await bank.ask<Page>(document, { first: 50 }, bank.staff);
    const lighter = after.anomalies.nodes.filter(({ rule }) => rule === 'TOTAL_SPIKE');
    for (const { id, expectedUseWon } of lighter) {
      expect(expectedUseWon).toBeLessThan(all.find((each) => each.id === id)?.expectedUseWon ?? 0);
    }
    expect(lighter.length).toBeGreaterThan(0);
  });
});
