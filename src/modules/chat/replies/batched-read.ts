import { setImmediate } from 'node:timers/promises';

/**
 * Merges reads requested with the same key in one turn of the event loop into one: every reader of a reply learns of
 * its end at the same time. Each read starts after it was requested, so nobody gets stale data.
 */
export function batchedRead<Result>(read: (key: number) => Promise<Result>): (key: number) => Promise<Result> {
  const waiting = new Map<number, Promise<Result>>();
  const start = async (key: number): Promise<Result> => {
    await setImmediate();
    waiting.delete(key);
    return read(key);
  };
  return (key) => {
    const shared = waiting.get(key) ?? start(key);
    waiting.set(key, shared);
    return shared;
  };
}
