import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { importQuarterly } from '../../src/modules/spending/index.js';
import type { LoanFacts } from '../../src/modules/scenarios/index.js';
import { quarterlyFile } from '../support/quarterly-file.js';
import { startRooms, type Answer, type RoomsUnderTest } from '../support/rooms.js';

let rooms: RoomsUnderTest;
let staff: Actor;
let stranger: Actor;
let himself: Actor;
let customers: { readonly key: number; readonly id: string }[];

const inArrears: LoanFacts = {
  balanceWon: 50_000_000,
  monthlyPaymentWon: 900_000,
  overdueDays: 45,
  overdueWon: 1_350_000,
  weightedRatePercent: 5.5,
};
const EVALUATION = `id labels { label name score probability calibration { method rows } summary keyMetrics { name label unit value } }
  toWatch { label name score probability summary }
  undecided spendingQuarter ruleSetVersion thresholdSetVersion evaluatedAt`;
const EVALUATE = `mutation ($input: ScenarioEvaluateInput!) { scenarioEvaluate(input: $input) {
  evaluation { ${EVALUATION} } userErrors { code field message } } }`;
const HISTORY = `query ($id: ID!, $first: Int! = 20, $after: String) { customer(id: $id) {
  scenarioHistory(first: $first, after: $after) { nodes { ${EVALUATION} } pageInfo { hasNextPage endCursor } } } }`;

interface Payload {
  readonly evaluation: Answer | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

const evaluate = async (actor: Actor | null, input: object, locale: 'ko' | 'en' = 'en') => {
  const { data, errors } = await rooms.run(EVALUATE, actor, { input }, locale);
  return { payload: data?.['scenarioEvaluate'] as Payload, errors };
};
const historyOf = async (actor: Actor, id: string, page: object = {}) => {
  const { data } = await rooms.run(HISTORY, actor, { id, ...page });
  type Page = { readonly nodes: Answer[]; readonly pageInfo: Answer };
  return (data?.['customer'] as { readonly scenarioHistory: Page } | null)?.scenarioHistory ?? null;
};
const recordedOf = async (key: number): Promise<number> => {
  const sql = 'SELECT count(*)::int AS count FROM scenario_evaluation WHERE customer_id = $1';
  const [row] = await rooms.database.dataSource.query<{ count: number }[]>(sql, [key]);
  return row?.count ?? -1;
};
const customer = (index: number) => customers[index] ?? { key: 0, id: '' };

beforeAll(async () => {
  rooms = await startRooms();
  const ours = await rooms.institution();
  const theirs = await rooms.institution();
  staff = await rooms.actor(ours.id, 'STAFF');
  stranger = await rooms.actor(theirs.id, 'STAFF');
  customers = [];
  for (let number = 0; number < 5; number += 1) {
    const income = number === 2 ? {} : { annualIncomeWon: 60_000_000 };
    customers.push(await rooms.customer({ institutionId: ours.id, sourceKey: `KEY${number}`, ...income }));
  }
  himself = await rooms.actor(ours.id, 'CUSTOMER', customer(0).key);
  rooms.loans.set(customer(0).key, inArrears);
  const spending = { TOT_USE_AM: 4_000, CRDSL_USE_AM: 3_900, CNF_USE_AM: 100 };
  const path = await quarterlyFile([
    { BAS_YH: '2025Q1', SEQ: 'KEY1', ...spending },
    { BAS_YH: '2024Q4', SEQ: 'KEY1', ...spending },
  ]);
  const dependencies = { database: rooms.database, clock: systemClock, caller: rooms.callerOf(staff) };
  await importQuarterly({ path, institutionCode: ours.code, dryRun: false }, dependencies);
});
afterAll(() => rooms.close());

describe('Customer.scenario', () => {
  const scenarioOf = async (index: number, actor: Actor, locale: 'ko' | 'en' = 'en') => {
    const document = `query ($id: ID!) { customer(id: $id) { scenario { ${EVALUATION} } } }`;
    const { data, errors } = await rooms.run(document, actor, { id: customer(index).id }, locale);
    expect(errors).toBeUndefined();
    return (data?.['customer'] as { readonly scenario: Answer } | null)?.scenario ?? null;
  };

  it('says what loans show, with the figures behind it, in the language of the caller', async () => {
    expect(await scenarioOf(0, himself, 'ko')).toEqual({
      id: null,
      labels: [
        {
          label: 'DELINQUENCY',
          name: '연체',
          score: '0.7000',
          probability: null,
          calibration: null,
          summary:
            '갚기로 한 날이 지난 금액이 있습니다. 연체 일수는 45일, 연체 금액은 1,350,000원, 월 상환액은 900,000원입니다.',
          keyMetrics: [
            { name: 'OVERDUE_DAYS', label: '연체 일수', unit: 'DAYS', value: '45' },
            { name: 'OVERDUE_WON', label: '연체 금액', unit: 'WON', value: '1350000' },
            { name: 'MONTHLY_PAYMENT_WON', label: '월 상환액', unit: 'WON', value: '900000' },
          ],
        },
      ],
      toWatch: [],
      undecided: [
        ...['DEBT_CRISIS', 'JOB_LOSS', 'CARD_PAYMENT_DIFFICULTY', 'LOW_CASH', 'CREDIT_DOWN', 'INVESTMENT_LOSS'],
        ...['EMOTIONAL_SPENDING', 'CREDIT_UP'],
      ],
      spendingQuarter: null,
      ruleSetVersion: '4',
      thresholdSetVersion: 'default-4',
      evaluatedAt: expect.stringMatching(/Z$/),
    });
  });

  it('says what spending and loans show together, of the quarter it names', async () => {
    rooms.loans.set(customer(1).key, { ...inArrears, overdueDays: 0, overdueWon: 0, monthlyPaymentWon: 2_000_000 });
    const said = await scenarioOf(1, staff);
    rooms.loans.delete(customer(1).key);
    expect(said).toMatchObject({
      labels: [{ label: 'INTEREST_BURDEN', score: '0.5000', keyMetrics: expect.arrayContaining([]) }],
      toWatch: [],
      spendingQuarter: '2025Q1',
    });
  });

  it('is neutral when nothing passes, and says what is unknown', async () => {
    expect(await scenarioOf(2, staff)).toMatchObject({
      labels: [{ label: 'NEUTRAL', name: 'Nothing noticeable', score: '1.0000', keyMetrics: [] }],
      undecided: expect.arrayContaining(['CARD_PAYMENT_DIFFICULTY']),
    });
  });

  it('covers only the caller’s customers', async () => {
    expect(await scenarioOf(0, stranger)).toBeNull();
    expect(await scenarioOf(1, himself)).toBeNull();
  });

  it('takes as many statements for five customers as for one', async () => {
    const document = (first: number) =>
      `{ customers(first: ${first}) { nodes { scenario { labels { label } } scenarioHistory(first: 3) { nodes { id } } } } }`;
    const few = await rooms.watch(document(1), staff);
    const many = await rooms.watch(document(5), staff);
    expect(many.result.errors).toBeUndefined();
    const { nodes } = many.result.data?.['customers'] as { nodes: { scenario: { labels: Answer[] } }[] };
    expect(nodes.map(({ scenario }) => scenario.labels[0]?.['label'])).toEqual([
      ...['DELINQUENCY', 'NEUTRAL', 'NEUTRAL', 'NEUTRAL', 'NEUTRAL'],
    ]);
    expect(many.statements).toHaveLength(few.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(9);
  });
});

describe('scenarioEvaluate', () => {
  const input = (index: number, idempotencyKey?: string) => ({ customerId: customer(index).id, idempotencyKey });

  it('records what it answers, with both versions, and leaves a trace of who asked', async () => {
    const { payload } = await evaluate(himself, input(0));
    expect(payload.userErrors).toEqual([]);
    expect(payload.evaluation).toMatchObject({ id: expect.any(String), labels: [{ label: 'DELINQUENCY' }] });
    const history = await historyOf(himself, customer(0).id);
    expect(history?.nodes).toEqual([payload.evaluation]);
    const [entry] = await rooms.database.dataSource.query<Answer[]>(
      `SELECT action, subject_type, account_id, customer_id, detail FROM audit_entry
       WHERE action = 'SCENARIO_EVALUATED' AND customer_id = $1`,
      [customer(0).key],
    );
    expect(entry).toMatchObject({
      subject_type: 'ScenarioEvaluation',
      account_id: himself.accountId,
      detail: { ruleSetVersion: '4', thresholdSetVersion: 'default-4' },
    });
  });

  it('records once for twenty at once with one key, and answers all the same', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => evaluate(staff, input(3, 'once'))));
    expect(new Set(answers.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
    expect(answers[0]?.payload.evaluation).not.toBeNull();
    expect(await recordedOf(customer(3).key)).toBe(1);
    const [audited] = await rooms.database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'SCENARIO_EVALUATED' AND customer_id = $1`,
      [customer(3).key],
    );
    expect(audited?.count).toBe(1);
  });

  it('answers a repeated key with what was recorded then, though the facts have changed', async () => {
    const first = await evaluate(staff, input(4, 'kept'));
    rooms.loans.set(customer(4).key, inArrears);
    const again = await evaluate(staff, input(4, 'kept'));
    rooms.loans.delete(customer(4).key);
    expect(again.payload).toEqual(first.payload);
    expect(again.payload.evaluation?.['labels']).toMatchObject([{ label: 'NEUTRAL' }]);
  });

  it('refuses a key that was used for another customer; keys of other accounts do not matter', async () => {
    await evaluate(staff, input(1, 'taken'));
    const conflict = await evaluate(staff, input(2, 'taken'));
    expect(conflict.payload).toMatchObject({
      evaluation: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }],
    });
    expect(await recordedOf(customer(2).key)).toBe(0);
    expect((await evaluate(himself, input(0, 'taken'))).payload.userErrors).toEqual([]);
  });

  it.each([
    ['another institution', () => stranger, 0],
    ['another customer', () => himself, 1],
  ])('knows no customer of %s', async (_whose, actor, index) => {
    const before = await recordedOf(customer(index).key);
    const { payload } = await evaluate(actor(), input(index));
    expect(payload).toMatchObject({
      evaluation: null,
      userErrors: [{ code: 'CUSTOMER_NOT_FOUND', field: ['customerId'] }],
    });
    expect(await recordedOf(customer(index).key)).toBe(before);
  });

  it('refuses a key that is empty or too long, a foreign id, and nobody', async () => {
    for (const key of ['', 'x'.repeat(256)]) {
      const { payload } = await evaluate(staff, input(1, key));
      expect(payload.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['idempotencyKey'] }]);
    }
    const foreign = await evaluate(staff, { customerId: 'TG9hbjox' });
    expect(foreign.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    const nobody = await evaluate(null, input(1));
    expect(nobody.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});

describe('Customer.scenarioHistory', () => {
  let recorded: Answer[];
  beforeEach(async () => {
    recorded = [];
    for (let times = 0; times < 3; times += 1) {
      const { payload } = await evaluate(staff, { customerId: customer(1).id });
      if (payload.evaluation) recorded.unshift(payload.evaluation);
    }
  });

  it('gives what was recorded, newest first, page by page', async () => {
    const first = await historyOf(staff, customer(1).id, { first: 2 });
    expect(first?.nodes).toEqual(recorded.slice(0, 2));
    expect(first?.pageInfo).toMatchObject({ hasNextPage: true });
    const rest = await historyOf(staff, customer(1).id, { first: 2, after: first?.pageInfo['endCursor'] });
    expect(rest?.nodes[0]).toEqual(recorded[2]);
  });

  it('covers only the caller’s customers', async () => {
    expect(await historyOf(stranger, customer(1).id)).toBeNull();
    expect(await historyOf(himself, customer(1).id)).toBeNull();
  });

  it('refuses a cursor of another list', async () => {
    const { errors } = await rooms.run(HISTORY, staff, { id: customer(1).id, after: 'Y3VzdG9tZXJzPjE' });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});
