import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listen, statement } from '../../src/platform/database/index.js';
import { eventually, startChatBench, type ChatBench } from '../support/chat.js';

let bench: ChatBench;
beforeAll(async () => {
  bench = await startChatBench();
});
afterAll(() => bench.close());

const notify = (channel: string, payload: string) =>
  bench.database.rows(statement('SELECT pg_notify($1, $2)'), [channel, payload]);

describe('listening', () => {
  it('hears its own channels only, also after its connection broke, until it is closed', async () => {
    const heard: string[] = [];
    const outages: unknown[] = [];
    const listener = listen(bench.database, {
      channels: ['one', 'Two'],
      onNotice: (channel, payload) => heard.push(`${channel}:${payload}`),
      onOutage: (error) => outages.push(error),
    });
    await listener.settled;
    await notify('one', 'a');
    await notify('three', 'b');
    await notify('Two', 'c');
    await eventually(() => heard.length === 2);

    await bench.database.rows(
      statement(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'`),
    );
    await eventually(() => outages.length === 1);
    await eventually(async () => {
      await notify('one', 'd');
      return heard.includes('one:d');
    });
    expect(heard.slice(0, 3)).toEqual(['one:a', 'Two:c', 'one:d']);

    await listener.close();
    const before = heard.length;
    await notify('one', 'e');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([heard.length, outages.length]).toEqual([before, 1]);
  });
});
