import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  NotificationAddedDocument,
  NotificationReadDocument,
  NotificationsDocument,
  type NotificationAddedSubscription,
} from '../../schema/generated/test/graphql.js';
import { NotificationRepository } from '../../src/modules/insights/notifications/notification.repository.js';
import { AccountRepository } from '../../src/modules/identity/accounts/account.repository.js';
import { DriftNotices } from '../../src/modules/insights/drift-notices.js';
import { NotificationService } from '../../src/modules/insights/notifications/notification.service.js';
import type { DriftedModel } from '../../src/modules/models/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ordinaryLines, startInsights, travelLine, type InsightsBank } from '../support/insights.js';
import type { TestCustomer } from '../support/lending.js';
import { startTestServer } from '../support/server.js';

let bank: InsightsBank;
let notifications: NotificationRepository;
let person: TestCustomer;
let himself: string;
let made = 0;

beforeAll(async () => {
  bank = await startInsights();
  notifications = new NotificationRepository(bank.db);
});
afterAll(() => bank.close());
beforeEach(async () => {
  person = await bank.aCustomer();
  himself = await bank.loginAs(person);
});

type To = { readonly customerId: number } | { readonly accountId: number };
/** Makes as many as there are subjects, in one transaction. */
const notify = (subjects: readonly string[], to: To = { customerId: person.key }) =>
  bank.db.transaction((transaction) =>
    notifications.insert(
      transaction,
      subjects.map((subject) => ({
        institutionId: bank.institutionId,
        to,
        kind: 'UNUSUAL_SPENDING',
        subject,
        payload: { quarter: '2025Q3', anomalyId: (made += 1) },
      })),
      new Date(),
    ),
  );
const listOf = async (token: string, variables: object = {}, headers = {}) => {
  const { data, errors } = await bank.query(NotificationsDocument, { ...variables }, token, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.notifications;
};
const read = async (notificationId: string, andOlder = false, token = himself) =>
  (await bank.run(NotificationReadDocument, { input: { notificationId, andOlder } }, token)).notificationRead;

describe('notifications', () => {
  it('get notices of grave findings, calmly and in the language of the caller', async () => {
    const spender = await bank.aSpender('SPENDER');
    await bank.load([
      ...ordinaryLines('SPENDER', ['2024Q3', '2024Q4', '2025Q1', '2025Q2']),
      travelLine('SPENDER', '2025Q3'),
    ]);
    await bank.evaluate();
    const [stored] = await bank.stored(spender);
    const { nodes, unreadCount } = await listOf(await bank.loginAs(spender), {}, { 'accept-language': 'ko' });
    expect(unreadCount).toBe(1);
    expect(nodes).toEqual([
      {
        id: expect.any(String),
        kind: 'UNUSUAL_SPENDING',
        title: '카드 사용이 평소와 조금 달랐습니다',
        body: expect.stringMatching(/^2025년 3분기의 카드 사용 내역이 .+ 하실 일은 없으며/),
        aboutId: encodeId('Anomaly', Number(stored?.id)),
        createdAt: expect.stringMatching(/Z$/),
        readAt: null,
      },
    ]);
    expect((await listOf(await bank.loginAs(spender))).nodes[0]?.body).toContain('quarter 3 of 2025');
  });

  it('inform administrators of a model whose figures have drifted, once each time', async () => {
    const stop: DriftedModel = {
      institutionId: bank.institutionId,
      task: 'SPENDING_CLUSTER',
      version: 'shipped-1',
      modelVersionKey: 4,
      column: 'foodShare',
      psi: 2.1049,
      at: new Date('2025-11-01T00:20:00Z'),
    };
    const notices = new DriftNotices({
      watch: { assess: (listener) => bank.db.transaction((transaction) => listener(transaction, stop)) },
      notifications: new NotificationService({ database: bank.db, clock: systemClock, notifications }),
      administrators: (_institution, within) =>
        new AccountRepository(within).listAdministrators(bank.institutionId).then((ids) => [...ids, staffId()]),
      titles: new Map([['SPENDING_CLUSTER', { ko: '소비 유형', en: 'Spending groups' }]]),
    });
    const staffId = () => bank.staff.accountId;
    await notices.run();
    await notices.run();
    const [told, ...others] = (await listOf(bank.staff.token)).nodes.filter(({ kind }) => kind === 'MODEL_DRIFTED');
    expect(others).toEqual([]);
    expect(told?.aboutId).toBe(encodeId('ModelVersion', 4));
    expect(told?.body).toContain(
      '“Spending groups” (shipped-1) reads differs widely from its training (foodShare, PSI 2.10',
    );
    await read(told?.id ?? '', true, bank.staff.token);
  });

  it('are made once about the same', async () => {
    expect([await notify(['a', 'b', 'a']), await notify(['b', 'c'])]).toEqual([2, 1]);
    expect((await listOf(himself)).unreadCount).toBe(3);
  });

  it('go to a customer or to an account, and are nobody else’s, by `node` neither', async () => {
    await notify(['mine']);
    await notify(['staff'], { accountId: bank.staff.accountId });
    const neighbour = await bank.aCustomer();
    const [[mine], [staffs]] = [(await listOf(himself)).nodes, (await listOf(bank.staff.token)).nodes];
    expect([mine?.id === undefined, staffs?.id === undefined]).toEqual([false, false]);
    const node = 'query ($id: ID!) { node(id: $id) { ... on Notification { id } } }';
    const seen = async (id: string | undefined, token: string) =>
      (await bank.query<{ node: object | null }>(node, { id }, token)).data.node;
    expect(await seen(mine?.id, himself)).toEqual({ id: mine?.id });
    expect(await seen(staffs?.id, bank.staff.token)).toEqual({ id: staffs?.id });
    for (const token of [bank.staff.token, bank.stranger.token, await bank.loginAs(neighbour)]) {
      expect((await listOf(token)).nodes.map(({ id }) => id)).not.toContain(mine?.id);
      expect(await seen(mine?.id, token)).toBeNull();
    }
    expect(await bank.codeOf(NotificationsDocument.toString(), {}, null)).toBe('UNAUTHENTICATED');
  });

  it('page from the newest, all or only those unread', async () => {
    await notify(['a', 'b', 'c']);
    const first = await listOf(himself, { first: 2 });
    const rest = await listOf(himself, { first: 2, after: first.pageInfo.endCursor });
    expect([first.nodes.length, rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([2, 1, false]);
    await read(first.nodes[0]?.id ?? '');
    const unread = await listOf(himself, { unreadOnly: true });
    expect(unread.nodes.map(({ id }) => id)).toEqual([first.nodes[1]?.id, rest.nodes[0]?.id]);
    expect(unread.unreadCount).toBe(2);
  });

  it('are read since the first time, one by one or with all older ones', async () => {
    await notify(['a', 'b', 'c']);
    const [newest, middle, oldest] = (await listOf(himself)).nodes;
    const once = await read(middle?.id ?? '');
    expect(once).toMatchObject({ unreadCount: 2, userErrors: [], notification: { readAt: expect.any(String) } });
    expect((await read(middle?.id ?? '')).notification).toEqual(once.notification);
    expect(await read(newest?.id ?? '', true)).toMatchObject({ unreadCount: 0 });
    expect((await read(oldest?.id ?? '')).notification?.readAt).not.toBeNull();
    const traces = await bank.sql(
      `SELECT detail FROM audit_entry WHERE action = 'NOTIFICATION_READ' AND customer_id = $1`,
      [person.key],
    );
    expect(traces).toHaveLength(2);
  });

  it('of others cannot be read', async () => {
    await notify(['a']);
    const [mine] = (await listOf(himself)).nodes;
    const notFound = [{ code: 'NOTIFICATION_NOT_FOUND', field: ['notificationId'] }];
    expect((await read(mine?.id ?? '', true, bank.staff.token)).userErrors).toEqual(notFound);
    expect((await read(encodeId('Notification', 999_999_999))).userErrors).toEqual(notFound);
    expect((await listOf(himself)).unreadCount).toBe(1);
  });
});

describe('notificationAdded', () => {
  type Update = NotificationAddedSubscription['notificationAdded'];

  /** Follows until there are as many events as wanted; a step resolves when the first has come. */
  async function follow(
    token: string,
    count: number,
    afterSequence: number | null,
    started: () => Promise<unknown> = () => Promise.resolve(),
    url = bank,
  ) {
    const updates: Update[] = [];
    for await (const { notificationAdded } of url.subscribe(NotificationAddedDocument, { afterSequence }, token)) {
      updates.push(notificationAdded);
      if (updates.length === 1) await started();
      if (updates.length === count) break;
    }
    return updates;
  }
  const bodyIds = (updates: readonly Update[]) => updates.slice(1).map(({ notification }) => notification?.aboutId);

  it('gives the current state, and then each new one once, in order', async () => {
    await notify(['before']);
    const updates = await follow(himself, 4, null, async () => {
      await notify(['a', 'b']);
      await notify(['c']);
    });
    expect(updates[0]).toEqual({ sequence: 1, notification: null, unreadCount: 1 });
    expect(updates.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(bodyIds(updates)).toEqual([2, 1, 0].map((back) => encodeId('Anomaly', made - back)));
    expect(updates.at(-1)?.unreadCount).toBe(4);
  });

  it('goes on after one that was had before, on another node too', async () => {
    await notify(['a', 'b', 'c']);
    const other = await startTestServer({ database: bank.database });
    const updates = await follow(himself, 3, 2, () => notify(['d']), { ...bank, subscribe: other.subscribe });
    expect(updates.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', made - 1), encodeId('Anomaly', made)]);
    await other.close();
  });

  it('sends all from the beginning after 0, and counts only the account’s own', async () => {
    await notify(['a']);
    await notify(['not his'], { customerId: (await bank.aCustomer()).key });
    await notify(['b']);
    const updates = await follow(himself, 3, 0);
    expect(updates.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', made - 2), encodeId('Anomaly', made)]);
  });

  it('loses nothing to a reader who only had the first event before the line broke', async () => {
    await notify(['before']);
    const [start] = await follow(himself, 1, null);
    await notify(['missed']);
    const updates = await follow(himself, 2, start?.sequence ?? null);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', made)]);
  });

  it('still goes on by the id of a notification, and not by both at once', async () => {
    await notify(['a', 'b', 'c']);
    const [, second] = (await listOf(himself)).nodes;
    const older = async (args: string, count: number, token = himself) => {
      const text = `subscription { notificationAdded(${args}) { sequence notification { aboutId } unreadCount } }`;
      const updates: Update[] = [];
      for await (const { notificationAdded } of bank.subscribe<NotificationAddedSubscription, Record<string, never>>(
        text,
        {},
        token,
      )) {
        if (updates.push(notificationAdded) === count) break;
      }
      return updates;
    };
    const after = `afterNotificationId: "${second?.id ?? ''}"`;
    const updates = await older(after, 2);
    expect(updates.map(({ sequence }) => sequence)).toEqual([2, 3]);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', made)]);
    await expect(older(`${after}, afterSequence: 2`, 1)).rejects.toThrow(
      '"field":["afterSequence","afterNotificationId"]',
    );
    await expect(older(after, 1, bank.staff.token)).rejects.toThrow('NOTIFICATION_NOT_FOUND');
    const absent = `afterNotificationId: "${encodeId('Notification', 999_999_999)}"`;
    await expect(older(absent, 1)).rejects.toThrow('NOTIFICATION_NOT_FOUND');
    await expect(older(`afterNotificationId: "${person.id}"`, 1)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('loses nothing and repeats nothing when many are made at once', async () => {
    const writers = 12;
    const updates = await follow(himself, 1 + 3 * writers, null, () =>
      Promise.all(
        Array.from({ length: writers }, (_, index) => notify(['a', 'b', 'c'].map((name) => `${name}${index}`))),
      ),
    );
    const told = updates.slice(1).map(({ notification }) => notification?.id);
    expect(new Set(told).size).toBe(3 * writers);
    expect(told).toEqual((await listOf(himself, { first: 100 })).nodes.map(({ id }) => id).reverse());
  });

  it('sends nobody what is for others', async () => {
    const neighbour = await bank.aCustomer();
    const updates = await follow(himself, 2, null, async () => {
      await notify(['not his'], { customerId: neighbour.key });
      await notify(['not his'], { accountId: bank.staff.accountId });
      await notify(['his']);
    });
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', made)]);
  });

  it('goes on when notices are not heard for a while', async () => {
    const updates = await follow(himself, 2, null, async () => {
      await bank.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      );
      await notify(['unheard']);
    });
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', made)]);
  });

  it('refuses a place that is not the caller’s, and nobody in particular', async () => {
    await notify(['a']);
    for (const sequence of [-1, 2, 2 ** 31 - 1])
      await expect(follow(himself, 1, sequence)).rejects.toThrow('"field":["afterSequence"]');
    const anonymous = bank.subscribe('subscription { notificationAdded { sequence } }', {}, null);
    await expect(anonymous.next()).rejects.toThrow('UNAUTHENTICATED');
  });

  it('leaves no connection behind when the last reader has gone', async () => {
    await follow(himself, 1, null);
    const listening = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN "moa_notification"%'`;
    const until = Date.now() + 10_000;
    while ((await bank.sql(listening)).length > 0 && Date.now() < until)
      await new Promise((done) => setTimeout(done, 50));
    expect(await bank.sql(listening)).toEqual([]);
  });
});
