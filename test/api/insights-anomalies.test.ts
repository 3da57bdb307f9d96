import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnomalyQueueDocument,
  CustomerAnomaliesDocument,
  NotificationsDocument,
} from '../../schema/generated/test/graphql.js';
import { ordinaryLines, startInsights, travelLine, type InsightsBank } from '../support/insights.js';
import type { TestCustomer } from '../support/lending.js';

const QUARTERS = ['2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1', '2025Q2', '2025Q3'];
const BEFORE = QUARTERS.slice(0, -1);
const LATEST = '2025Q3';

let bank: InsightsBank;
/** Travelled in the latest quarter; in an earlier one; has sums that do not match; is ordinary. */
let traveller: TestCustomer;
let earlier: TestCustomer;
let mismatched: TestCustomer;
let ordinary: TestCustomer;
let theirs: TestCustomer;

beforeAll(async () => {
  bank = await startInsights();
  traveller = await bank.aSpender('TRAVEL');
  earlier = await bank.aSpender('EARLIER');
  mismatched = await bank.aSpender('SUMS');
  ordinary = await bank.aSpender('ORDINARY');
  theirs = await bank.aSpender('TRAVEL', bank.otherInstitutionId);
  await bank.load([
    ...ordinaryLines('TRAVEL', BEFORE),
    travelLine('TRAVEL', LATEST),
    ...ordinaryLines('EARLIER', QUARTERS.slice(0, 5)),
    travelLine('EARLIER', '2025Q2'),
    ...ordinaryLines('EARLIER', [LATEST]),
    ...ordinaryLines('SUMS', BEFORE),
    ...ordinaryLines('SUMS', [LATEST], { CNF_USE_AM: 100 }),
    ...ordinaryLines('ORDINARY', QUARTERS),
    ...ordinaryLines('NOBODY', QUARTERS, { TOT_USE_AM: 9_000 }),
  ]);
  await bank.load([...ordinaryLines('TRAVEL', BEFORE), travelLine('TRAVEL', LATEST)], 'THEIRS');
});
afterAll(() => bank.close());

const shownTo = async (customer: TestCustomer, token: string) => {
  const { customer: row } = await bank.run(CustomerAnomaliesDocument, { id: customer.id }, token);
  return row?.anomalies.nodes ?? null;
};
const queue = async (filter?: object, token = bank.staff.token) => {
  const { anomalies } = await bank.run(AnomalyQueueDocument, { ...(filter && { filter }) }, token);
  return anomalies.nodes;
};
const rulesOf = async (customer: TestCustomer) =>
  (await bank.stored(customer)).map(({ quarter, rule, state, severity }) => `${quarter} ${rule} ${severity} ${state}`);
const unreadOf = async (customer: TestCustomer) =>
  (await bank.run(NotificationsDocument, {}, await bank.loginAs(customer))).notifications.unreadCount;

describe('looking through quarters', () => {
  it('finds what is unlike the customer, of every quarter with enough of a past', async () => {
    const looked = await bank.evaluate();
    const ours = looked.filter(({ institutionId }) => institutionId === bank.institutionId);
    expect(ours.map(({ quarter, customers, findings }) => [quarter, customers, findings])).toEqual([
      ...QUARTERS.slice(0, 5).map((quarter) => [quarter, 4, 0]),
      ...[
        ['2025Q2', 4, 2],
        [LATEST, 4, 3],
      ],
    ]);
    expect(await rulesOf(traveller)).toEqual([
      `${LATEST} TOTAL_SPIKE HIGH OPEN`,
      `${LATEST} CATEGORY_FROM_ZERO HIGH OPEN`,
    ]);
    expect(await rulesOf(earlier)).toEqual(['2025Q2 TOTAL_SPIKE HIGH OPEN', '2025Q2 CATEGORY_FROM_ZERO HIGH OPEN']);
    expect(await rulesOf(mismatched)).toEqual([`${LATEST} SUMS_DO_NOT_MATCH LOW OPEN`]);
    expect(await rulesOf(ordinary)).toEqual([]);
  });

  it('notifies customers once of grave findings in the latest quarter, and of nothing else', async () => {
    expect([await unreadOf(traveller), await unreadOf(earlier), await unreadOf(mismatched)]).toEqual([1, 0, 0]);
  });

  it('does nothing again until figures or rules change, and changes nothing when it does it all again', async () => {
    expect(await bank.evaluate()).toEqual([]);
    const digest = () => bank.sql(`SELECT md5(string_agg(a::text, ',' ORDER BY id)) FROM anomaly a`);
    const before = await digest();
    expect(await bank.evaluate(true)).toHaveLength(2 * QUARTERS.length);
    expect(await digest()).toEqual(before);
    expect(await unreadOf(traveller)).toBe(1);
  });

  it('is as safe when two do it at once', async () => {
    const before = await bank.sql<{ count: number }>('SELECT count(*)::integer AS count FROM anomaly');
    await Promise.all([bank.evaluate(true), bank.evaluate(true), bank.evaluate()]);
    expect(await bank.sql('SELECT count(*)::integer AS count FROM anomaly')).toEqual(before);
  });

  it('takes back what figures that are gone had shown, and finds it again when they are back', async () => {
    const spender = await bank.aSpender('BACK');
    await bank.load(ordinaryLines('BACK', BEFORE));
    const batch = await bank.load([travelLine('BACK', LATEST)]);
    await bank.evaluate();
    const [first] = await bank.stored(spender);
    await bank.undo(batch);
    await bank.evaluate();
    expect(await rulesOf(spender)).toEqual([
      ...[`${LATEST} TOTAL_SPIKE HIGH WITHDRAWN`, `${LATEST} CATEGORY_FROM_ZERO HIGH WITHDRAWN`],
    ]);
    expect(await shownTo(spender, await bank.loginAs(spender))).toEqual([]);
    await bank.load([travelLine('BACK', LATEST)]);
    await bank.evaluate();
    const [again] = await bank.stored(spender);
    expect(again).toEqual(first);
    expect(await unreadOf(spender)).toBe(1);
  });

  it('reaches customers whom it learns of later, once everything is looked through', async () => {
    const late = await bank.aSpender('NOBODY');
    expect(await bank.evaluate()).toEqual([]);
    await bank.sql(`UPDATE customer_quarter SET tot_use_am = 1000 WHERE source_key = 'NOBODY' AND quarter <> $1`, [
      LATEST,
    ]);
    await bank.evaluate(true);
    expect(await rulesOf(late)).toContain(`${LATEST} TOTAL_SPIKE HIGH OPEN`);
  });

  it('continues findings of the quarter before without notifying again', async () => {
    const spender = await bank.aSpender('LASTING');
    await bank.load([...ordinaryLines('LASTING', BEFORE), travelLine('LASTING', LATEST)]);
    await bank.evaluate();
    expect(await unreadOf(spender)).toBe(1);
    const batch = await bank.load([travelLine('LASTING', '2025Q4')]);
    await bank.evaluate();
    expect((await rulesOf(spender)).filter((each) => each.startsWith('2025Q4'))).toEqual([
      '2025Q4 TOTAL_SPIKE HIGH OPEN',
      '2025Q4 CATEGORY_SHARE_JUMP HIGH OPEN',
      '2025Q4 MIX_CHANGE LOW OPEN',
      '2025Q4 CATEGORY_BEGUN LOW OPEN',
    ]);
    expect(await unreadOf(spender)).toBe(1);
    await bank.undo(batch);
    await bank.evaluate();
  });
});

describe('Customer.anomalies', () => {
  it('says what was found, in the language of the caller, without what is for staff', async () => {
    const shown = await shownTo(traveller, await bank.loginAs(traveller));
    expect(shown?.[0]).toEqual({
      id: expect.any(String),
      quarter: LATEST,
      rule: 'CATEGORY_FROM_ZERO',
      ruleVersion: '1+forest+lasting-changes+measured',
      title: 'A large amount in a new category',
      category: 'TRAVEL_AGENCIES',
      explanation:
        'A category without spending before took a large amount. Travel agencies: KRW 4,000,000 (expected KRW 0 to KRW 500,000). ' +
        'Figures of a quarter are a month’s mean over the months with card use in the six months to its end; neighbouring quarters share three of them, which damps changes.',
      unit: 'WON',
      value: '4000000',
      expectedLow: '0',
      expectedHigh: '500000',
      severity: 'HIGH',
      state: 'OPEN',
      foundAt: expect.stringMatching(/Z$/),
      decidedAt: null,
      decidedById: null,
      note: null,
    });
  });

  it('keeps what is about the data for staff', async () => {
    expect(await shownTo(mismatched, await bank.loginAs(mismatched))).toEqual([]);
    expect(await shownTo(mismatched, bank.staff.token)).toMatchObject([{ rule: 'SUMS_DO_NOT_MATCH', severity: 'LOW' }]);
  });

  it('covers only the caller’s customers, by `node` too', async () => {
    expect(await shownTo(traveller, bank.stranger.token)).toBeNull();
    expect(await shownTo(traveller, await bank.loginAs(ordinary))).toBeNull();
    const [mine] = (await shownTo(traveller, await bank.loginAs(traveller))) ?? [];
    const node = 'query ($id: ID!) { node(id: $id) { ... on Anomaly { rule customer { id } } } }';
    const seen = async (token: string) =>
      (await bank.query<{ node: object | null }>(node, { id: mine?.id }, token)).data.node;
    expect(await seen(await bank.loginAs(traveller))).toEqual({ rule: mine?.rule, customer: { id: traveller.id } });
    expect(await seen(bank.staff.token)).not.toBeNull();
    expect(await seen(bank.stranger.token)).toBeNull();
    expect(await seen(await bank.loginAs(ordinary))).toBeNull();
  });

  it('pages from the newest', async () => {
    const token = await bank.loginAs(traveller);
    const page = async (after?: string | null) => {
      const variables = { id: traveller.id, first: 1, ...(after && { after }) };
      return (await bank.run(CustomerAnomaliesDocument, variables, token)).customer?.anomalies;
    };
    const first = await page();
    const second = await page(first?.pageInfo.endCursor);
    expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([first?.nodes[0]?.rule, second?.nodes[0]?.rule]).toEqual(['CATEGORY_FROM_ZERO', 'TOTAL_SPIKE']);
  });

  it('is in the record of what staff looked at', async () => {
    await shownTo(ordinary, bank.staff.token);
    const seen = await bank.sql<{ account_id: string; detail: { fields: string[] } }>(
      `SELECT account_id, detail FROM audit_entry WHERE action = 'CUSTOMER_VIEWED' AND customer_id = $1`,
      [ordinary.key],
    );
    expect(seen.map(({ account_id, detail }) => [Number(account_id), detail.fields])).toEqual([
      [bank.staff.accountId, ['anomalies']],
    ]);
    await queue({ rules: ['SUMS_DO_NOT_MATCH'] });
    const [listed] = await bank.sql<{ detail: { customerIds: number[] } }>(
      `SELECT detail FROM audit_entry WHERE action = 'ANOMALIES_LISTED' ORDER BY id DESC LIMIT 1`,
    );
    expect(listed?.detail.customerIds).toContain(mismatched.key);
  });
});

describe('the queue', () => {
  it('shows staff what is open in their institution, newest first, with whose it is', async () => {
    const open = await queue();
    expect(open.every(({ state }) => state === 'OPEN')).toBe(true);
    expect(open.map(({ customer }) => customer?.id)).toContain(traveller.id);
    expect(open.map(({ customer }) => customer?.id)).not.toContain(theirs.id);
    expect(open.every(({ customer }) => customer?.masked)).toBe(true);
    expect((await queue(undefined, bank.stranger.token)).map(({ customer }) => customer?.id)).toEqual([
      theirs.id,
      theirs.id,
    ]);
  });

  it('is narrowed by rule, severity, quarter and state', async () => {
    const sums = await queue({ rules: ['SUMS_DO_NOT_MATCH'] });
    expect(new Set(sums.map(({ rule }) => rule))).toEqual(new Set(['SUMS_DO_NOT_MATCH']));
    expect(sums.map(({ customer }) => customer?.id)).toContain(mismatched.id);
    const little = await queue({ severities: ['LOW'] });
    expect(little.filter(({ rule }) => rule === 'SUMS_DO_NOT_MATCH').map(({ id }) => id)).toEqual(
      sums.map(({ id }) => id),
    );
    expect(new Set(little.map(({ severity }) => severity))).toEqual(new Set(['LOW']));
    expect(await queue({ severities: ['MEDIUM'], rules: ['SUMS_DO_NOT_MATCH'] })).toEqual([]);
    expect(new Set((await queue({ quarter: '2025Q2' })).map(({ customer }) => customer?.id))).toEqual(
      new Set([earlier.id]),
    );
    expect((await queue({ states: ['WITHDRAWN'] })).every(({ state }) => state === 'WITHDRAWN')).toBe(true);
    expect(await queue({ states: [] })).toEqual([]);
    expect(await queue({ states: ['CONFIRMED'] })).toEqual([]);
  });

  it('is for staff, takes lists of bounded length, and says which is too long', async () => {
    const document = AnomalyQueueDocument.toString();
    expect(await bank.codeOf(document, {}, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(document, {}, await bank.loginAs(traveller))).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { first: 0 }, bank.staff)).toBe('BAD_USER_INPUT');
    expect(await bank.codeOf(document, { after: 'bm9uc2Vuc2U' }, bank.staff)).toBe('BAD_USER_INPUT');
    const states = Array.from({ length: 5 }, () => 'OPEN' as const);
    const { errors } = await bank.query(document, { filter: { states } }, bank.staff.token);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(errors)).toContain('states');
  });
});
