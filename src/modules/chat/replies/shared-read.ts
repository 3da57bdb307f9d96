import { setImmediate } from 'node:timers/promises';

/**
 * Makes one read of those that are asked for with the same key in one turn of the event loop: every reader of a reply
 * hears of its end at the same moment. Each read begins after it was asked for, so nobody is told what was before.
 */
export function sharedRead<Result>(read: (key: number) => Promise<Result>): (key: number) => Promise<Result> {
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
