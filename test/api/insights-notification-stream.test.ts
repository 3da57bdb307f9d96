import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotificationAddedDocument, type NotificationAddedSubscription } from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startTestServer } from '../support/server.js';
import { startNotificationSuite, type NotificationSuite } from '../support/notification-suite.js';
import { eventually } from '../support/patience.js';

let suite: NotificationSuite;
beforeAll(async () => {
  suite = await startNotificationSuite();
});
beforeEach(() => suite.reset());
afterAll(() => suite.close());

describe('notificationAdded', () => {
  type Update = NotificationAddedSubscription['notificationAdded'];

  /** Follows until there are as many events as wanted; a step resolves when the first has come. */
  async function follow(
    token: string,
    count: number,
    afterSequence: number | null,
    started: () => Promise<unknown> = () => Promise.resolve(),
    url = suite.bank,
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
    await suite.notify(['before']);
    const updates = await follow(suite.himself, 4, null, async () => {
      await suite.notify(['a', 'b']);
      await suite.notify(['c']);
    });
    expect(updates[0]).toEqual({ sequence: 1, notification: null, unreadCount: 1 });
    expect(updates.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(bodyIds(updates)).toEqual([2, 1, 0].map((back) => encodeId('Anomaly', suite.made - back)));
    expect(updates.at(-1)?.unreadCount).toBe(4);
  });

  it('goes on after one that was had before, on another node too', async () => {
    await suite.notify(['a', 'b', 'c']);
    const other = await startTestServer({ database: suite.bank.database });
    const updates = await follow(suite.himself, 3, 2, () => suite.notify(['d']), {
      ...suite.bank,
      subscribe: other.subscribe,
    });
    expect(updates.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', suite.made - 1), encodeId('Anomaly', suite.made)]);
    await other.close();
  });

  it('sends all from the beginning after 0, and counts only the account’s own', async () => {
    await suite.notify(['a']);
    await suite.notify(['not his'], { customerId: (await suite.bank.aCustomer()).key });
    await suite.notify(['b']);
    const updates = await follow(suite.himself, 3, 0);
    expect(updates.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', suite.made - 2), encodeId('Anomaly', suite.made)]);
  });

  it('loses nothing to a reader who only had the first event before the line broke', async () => {
    await suite.notify(['before']);
    const [start] = await follow(suite.himself, 1, null);
    await suite.notify(['missed']);
    const updates = await follow(suite.himself, 2, start?.sequence ?? null);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', suite.made)]);
  });

  it('still goes on by the id of a notification, and not by both at once', async () => {
    await suite.notify(['a', 'b', 'c']);
    const [, second] = (await suite.listOf(suite.himself)).nodes;
    const older = async (args: string, count: number, token = suite.himself) => {
      const text = `subscription { notificationAdded(${args}) { sequence notification { aboutId } unreadCount } }`;
      const updates: Update[] = [];
      for await (const { notificationAdded } of suite.bank.subscribe<
        NotificationAddedSubscription,
        Record<string, never>
      >(text, {}, token)) {
        if (updates.push(notificationAdded) === count) break;
      }
      return updates;
    };
    const after = `afterNotificationId: "${second?.id ?? ''}"`;
    const updates = await older(after, 2);
    expect(updates.map(({ sequence }) => sequence)).toEqual([2, 3]);
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', suite.made)]);
    await expect(older(`${after}, afterSequence: 2`, 1)).rejects.toThrow(
      '"field":["afterSequence","afterNotificationId"]',
    );
    await expect(older(after, 1, suite.bank.staff.token)).rejects.toThrow('NOTIFICATION_NOT_FOUND');
    const absent = `afterNotificationId: "${encodeId('Notification', 999_999_999)}"`;
    await expect(older(absent, 1)).rejects.toThrow('NOTIFICATION_NOT_FOUND');
    await expect(older(`afterNotificationId: "${suite.person.id}"`, 1)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('loses nothing and repeats nothing when many are made at once', async () => {
    const writers = 12;
    const updates = await follow(suite.himself, 1 + 3 * writers, null, () =>
      Promise.all(
        Array.from({ length: writers }, (_, index) => suite.notify(['a', 'b', 'c'].map((name) => `${name}${index}`))),
      ),
    );
    const told = updates.slice(1).map(({ notification }) => notification?.id);
    expect(new Set(told).size).toBe(3 * writers);
    expect(told).toEqual((await suite.listOf(suite.himself, { first: 100 })).nodes.map(({ id }) => id).reverse());
  });

  it('sends nobody what is for others', async () => {
    const neighbour = await suite.bank.aCustomer();
    const updates = await follow(suite.himself, 2, null, async () => {
      await suite.notify(['not his'], { customerId: neighbour.key });
      await suite.notify(['not his'], { accountId: suite.bank.staff.accountId });
      await suite.notify(['his']);
    });
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', suite.made)]);
  });

  it('goes on when notices are not heard for a while', async () => {
    const updates = await follow(suite.himself, 2, null, async () => {
      await suite.bank.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      );
      await suite.notify(['unheard']);
    });
    expect(bodyIds(updates)).toEqual([encodeId('Anomaly', suite.made)]);
  });

  it('refuses a place that is not the caller’s, and nobody in particular', async () => {
    await suite.notify(['a']);
    for (const sequence of [-1, 2, 2 ** 31 - 1])
      await expect(follow(suite.himself, 1, sequence)).rejects.toThrow('"field":["afterSequence"]');
    const anonymous = suite.bank.subscribe('subscription { notificationAdded { sequence } }', {}, null);
    await expect(anonymous.next()).rejects.toThrow('UNAUTHENTICATED');
  });

  it('leaves no connection behind when the last reader has gone', async () => {
    await follow(suite.himself, 1, null);
    const listening = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN "moa_notification"%'`;
    await eventually(async () => (await suite.bank.sql(listening)).length === 0, 50);
  });
});
