import { beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeBoard } from '../../../../src/modules/insights/notifications/notice-board.js';
import type { ListenerOptions } from '../../../../src/platform/database/index.js';

const FOR_LONG = 60_000;
let listeners: { readonly options: ListenerOptions; closed: boolean }[];
let warnings: number;
let board: NoticeBoard;
let gone: AbortController;
beforeEach(() => {
  listeners = [];
  warnings = 0;
  gone = new AbortController();
  board = new NoticeBoard(
    (options) => {
      const listener = { options, closed: false };
      listeners.push(listener);
      return {
        settled: Promise.resolve(),
        close: () => {
          listener.closed = true;
          return Promise.resolve();
        },
      };
    },
    { warn: () => void (warnings += 1) },
  );
});
const notice = (address: string) => listeners.at(-1)?.options.onNotice('moa_notification', address);

describe('a board of notices', () => {
  it('wakes those whom a notice names, and nobody else', async () => {
    const [one, other] = [await board.hear(['account 1', 'customer 7']), await board.hear(['account 2'])];
    let woken = '';
    const waits = [
      one.news(FOR_LONG, gone.signal).then(() => (woken += 'one')),
      other.news(FOR_LONG, gone.signal).then(() => (woken += 'other')),
    ];
    notice('customer 7');
    await waits[0];
    expect(woken).toBe('one');
    gone.abort();
    await waits[1];
    expect(woken).toBe('oneother');
  });

  it('keeps news for a reader who is not waiting just now, once', async () => {
    const ear = await board.hear(['account 1']);
    notice('account 1');
    notice('account 1');
    await ear.news(FOR_LONG, gone.signal);
    const before = performance.now();
    await ear.news(20, gone.signal);
    expect(performance.now() - before).toBeGreaterThan(15);
  });

  it('listens over one connection while anybody waits, and no longer', async () => {
    const [one, other] = [await board.hear(['account 1']), await board.hear(['account 1', 'customer 3'])];
    expect(listeners).toHaveLength(1);
    one.close();
    expect(listeners[0]?.closed).toBe(false);
    other.close();
    expect(listeners[0]?.closed).toBe(true);
    const again = await board.hear(['account 1']);
    expect(listeners).toHaveLength(2);
    notice('account 1');
    await again.news(FOR_LONG, gone.signal);
    again.close();
  });

  it('leaves nothing behind on a signal that many waits were given', async () => {
    const ear = await board.hear(['account 1']);
    let listening = 0;
    const signal = {
      aborted: false,
      addEventListener: () => (listening += 1),
      removeEventListener: () => (listening -= 1),
    } as unknown as AbortSignal;
    for (let wait = 0; wait < 5; wait += 1) await ear.news(1, signal);
    expect(listening).toBe(0);
  });

  it('says when notices cannot be heard', async () => {
    await board.hear(['account 1']);
    listeners[0]?.options.onOutage(new Error('the connection ended'));
    expect(warnings).toBe(1);
  });
});
