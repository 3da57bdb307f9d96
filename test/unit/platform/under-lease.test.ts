import { describe, expect, it } from '@jest/globals';
import type { Renewed } from '../../../src/platform/lease/index.js';
import { underLease, type HeldRow } from '../../../src/platform/lease/under-lease.js';

/** A row that records what becomes of it. */
function aRow(): { readonly row: HeldRow<string>; readonly done: readonly unknown[] } {
  const done: unknown[] = [];
  const note = (...what: unknown[]): Promise<void> => Promise.resolve(void done.push(what.join(' ')));
  return {
    done,
    row: {
      renew: () => Promise.resolve({ cancelRequested: false }),
      cancelled: () => note('cancelled'),
      fail: (failure) => note('failed:', failure),
      tryLater: (seconds, error) => note('later:', seconds, (error as Error).message),
      giveBack: () => note('given back'),
      failureOf: (error, isLast) => (isLast || String(error).includes('hopeless') ? `no use: ${String(error)}` : null),
      givenUp: 'given up',
    },
  };
}

const FIRST = { attempts: 1, cancelRequested: false };
const going = (): AbortSignal => new AbortController().signal;
const failing = (message: string) => (): Promise<void> => Promise.reject(new Error(message));

describe('work under a lease', () => {
  it('ends with its result', async () => {
    const { row, done } = aRow();
    expect([await underLease(FIRST, row, going(), () => Promise.resolve()), done]).toEqual([true, []]);
  });

  it.each([
    [1, 5],
    [2, 10],
    [4, 40],
  ])('waits longer after each error: attempt %i, %i seconds', async (attempts, seconds) => {
    const { row, done } = aRow();
    expect(await underLease({ ...FIRST, attempts }, row, going(), failing('away'))).toBe(false);
    expect(done).toEqual([`later: ${seconds} away`]);
  });

  it('fails at once where another attempt is no use, and after the last one', async () => {
    const [early, last] = [aRow(), aRow()];
    expect(await underLease(FIRST, early.row, going(), failing('hopeless'))).toBe(true);
    expect(await underLease({ ...FIRST, attempts: 5 }, last.row, going(), failing('away'))).toBe(true);
    expect([...early.done, ...last.done]).toEqual(['failed: no use: Error: hopeless', 'failed: no use: Error: away']);
  });

  it('does not begin when it is to be cancelled, or its workers have died too often', async () => {
    const [cancelled, dying] = [aRow(), aRow()];
    expect(await underLease({ ...FIRST, cancelRequested: true }, cancelled.row, going(), failing('begun'))).toBe(true);
    expect(await underLease({ ...FIRST, attempts: 6 }, dying.row, going(), failing('begun'))).toBe(true);
    expect([...cancelled.done, ...dying.done]).toEqual(['cancelled', 'failed: given up']);
  });

  it('is given back when its worker stops', async () => {
    const { row, done } = aRow();
    const stopping = new AbortController();
    const ended = underLease(FIRST, row, stopping.signal, async (signal) => {
      stopping.abort();
      await Promise.resolve();
      signal.throwIfAborted();
    });
    expect([await ended, done]).toEqual([false, ['given back']]);
  });

  it('ends when a renewal says so: cancelled, or left to the attempt that took over', async () => {
    const [cancelled, lost] = [aRow(), aRow()];
    const untilAborted = (signal: AbortSignal): Promise<void> =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    const renewedAs = (row: HeldRow<string>, renewed: Renewed): Promise<boolean> =>
      underLease(FIRST, { ...row, renew: () => Promise.resolve(renewed) }, going(), untilAborted);
    const ended = [renewedAs(cancelled.row, { cancelRequested: true }), renewedAs(lost.row, null)];
    expect(await Promise.all(ended)).toEqual([true, false]);
    expect([cancelled.done, lost.done]).toEqual([['cancelled'], []]);
  });
});
