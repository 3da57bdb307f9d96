import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotificationsDocument } from '../../schema/generated/test/graphql.js';
import { AccountRepository } from '../../src/modules/identity/accounts/account.repository.js';
import { DriftNotices } from '../../src/modules/insights/drift-notices.js';
import { NotificationService } from '../../src/modules/insights/notifications/notification.service.js';
import type { DriftedModel } from '../../src/modules/models/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ordinaryLines, travelLine } from '../support/insights.js';
import { startNotificationSuite, type NotificationSuite } from '../support/notification-suite.js';

let suite: NotificationSuite;
beforeAll(async () => {
  suite = await startNotificationSuite();
});
beforeEach(() => suite.reset());
afterAll(() => suite.close());

describe('notifications', () => {
  it('get notices of grave findings, calmly and in the language of the caller', async () => {
    const spender = await suite.bank.aSpender('SPENDER');
    await suite.bank.load([
      ...ordinaryLines('SPENDER', ['2024Q3', '2024Q4', '2025Q1', '2025Q2']),
      travelLine('SPENDER', '2025Q3'),
    ]);
    await suite.bank.evaluate();
    const [stored] = await suite.bank.stored(spender);
    const { nodes, unreadCount } = await suite.listOf(
      await suite.bank.loginAs(spender),
      {},
      { 'accept-language': 'ko' },
    );
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
    expect((await suite.listOf(await suite.bank.loginAs(spender))).nodes[0]?.body).toContain('quarter 3 of 2025');
  });

  it('inform administrators of a model whose figures have drifted, once each time', async () => {
    const stop: DriftedModel = {
      institutionId: suite.bank.institutionId,
      task: 'SPENDING_CLUSTER',
      version: 'shipped-1',
      modelVersionKey: 4,
      column: 'foodShare',
      psi: 2.1049,
      at: new Date('2025-11-01T00:20:00Z'),
    };
    const notices = new DriftNotices({
      watch: { assess: (listener) => suite.bank.db.transaction((transaction) => listener(transaction, stop)) },
      notifications: new NotificationService({
        database: suite.bank.db,
        clock: systemClock,
        notifications: suite.notifications,
      }),
      administrators: (_institution, within) =>
        new AccountRepository(within).listAdministrators(suite.bank.institutionId).then((ids) => [...ids, staffId()]),
      titles: new Map([['SPENDING_CLUSTER', { ko: '소비 유형', en: 'Spending groups' }]]),
    });
    const staffId = () => suite.bank.staff.accountId;
    await notices.run();
    await notices.run();
    const [told, ...others] = (await suite.listOf(suite.bank.staff.token)).nodes.filter(
      ({ kind }) => kind === 'MODEL_DRIFTED',
    );
    expect(others).toEqual([]);
    expect(told?.aboutId).toBe(encodeId('ModelVersion', 4));
    expect(told?.body).toContain(
      '“Spending groups” (shipped-1) reads differs widely from its training (foodShare, PSI 2.10',
    );
    await suite.read(told?.id ?? '', true, suite.bank.staff.token);
  });

  it('are made once about the same', async () => {
    expect([await suite.notify(['a', 'b', 'a']), await suite.notify(['b', 'c'])]).toEqual([2, 1]);
    expect((await suite.listOf(suite.himself)).unreadCount).toBe(3);
  });

  it('go to a customer or to an account, and are nobody else’s, by `node` neither', async () => {
    await suite.notify(['mine']);
    await suite.notify(['staff'], { accountId: suite.bank.staff.accountId });
    const neighbour = await suite.bank.aCustomer();
    const [[mine], [staffs]] = [
      (await suite.listOf(suite.himself)).nodes,
      (await suite.listOf(suite.bank.staff.token)).nodes,
    ];
    expect([mine?.id === undefined, staffs?.id === undefined]).toEqual([false, false]);
    const node = 'query ($id: ID!) { node(id: $id) { ... on Notification { id } } }';
    const seen = async (id: string | undefined, token: string) =>
      (await suite.bank.query<{ node: object | null }>(node, { id }, token)).data.node;
    expect(await seen(mine?.id, suite.himself)).toEqual({ id: mine?.id });
    expect(await seen(staffs?.id, suite.bank.staff.token)).toEqual({ id: staffs?.id });
    for (const token of [suite.bank.staff.token, suite.bank.stranger.token, await suite.bank.loginAs(neighbour)]) {
      expect((await suite.listOf(token)).nodes.map(({ id }) => id)).not.toContain(mine?.id);
      expect(await seen(mine?.id, token)).toBeNull();
    }
    expect(await suite.bank.codeOf(NotificationsDocument.toString(), {}, null)).toBe('UNAUTHENTICATED');
  });

  it('page from the newest, all or only those unread', async () => {
    await suite.notify(['a', 'b', 'c']);
    const first = await suite.listOf(suite.himself, { first: 2 });
    const rest = await suite.listOf(suite.himself, { first: 2, after: first.pageInfo.endCursor });
    expect([first.nodes.length, rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([2, 1, false]);
    await suite.read(first.nodes[0]?.id ?? '');
    const unread = await suite.listOf(suite.himself, { unreadOnly: true });
    expect(unread.nodes.map(({ id }) => id)).toEqual([first.nodes[1]?.id, rest.nodes[0]?.id]);
    expect(unread.unreadCount).toBe(2);
  });

  it('are read since the first time, one by one or with all older ones', async () => {
    await suite.notify(['a', 'b', 'c']);
    const [newest, middle, oldest] = (await suite.listOf(suite.himself)).nodes;
    const once = await suite.read(middle?.id ?? '');
    expect(once).toMatchObject({ unreadCount: 2, userErrors: [], notification: { readAt: expect.any(String) } });
    expect((await suite.read(middle?.id ?? '')).notification).toEqual(once.notification);
    expect(await suite.read(newest?.id ?? '', true)).toMatchObject({ unreadCount: 0 });
    expect((await suite.read(oldest?.id ?? '')).notification?.readAt).not.toBeNull();
    const traces = await suite.bank.sql(
      `SELECT detail FROM audit_entry WHERE action = 'NOTIFICATION_READ' AND customer_id = $1`,
      [suite.person.key],
    );
    expect(traces).toHaveLength(2);
  });

  it('of others cannot be read', async () => {
    await suite.notify(['a']);
    const [mine] = (await suite.listOf(suite.himself)).nodes;
    const notFound = [{ code: 'NOTIFICATION_NOT_FOUND', field: ['notificationId'] }];
    expect((await suite.read(mine?.id ?? '', true, suite.bank.staff.token)).userErrors).toEqual(notFound);
    expect((await suite.read(encodeId('Notification', 999_999_999))).userErrors).toEqual(notFound);
    expect((await suite.listOf(suite.himself)).unreadCount).toBe(1);
  });
});
