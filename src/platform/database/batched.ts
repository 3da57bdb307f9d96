/** Answers a group of requests, each result at the index of its request. */
export type BatchRun<Item, Result> = (group: readonly Item[]) => Promise<readonly Result[]>;

export interface BatchOptions {
  /** The largest group. Further requests wait for the next one, so that a burst cannot make a statement of any size. */
  readonly most: number;
  /** How long a group may delay the next, in milliseconds; then the next starts beside it. */
  readonly patienceMs: number;
  /** The most groups running at a time, including slow ones. */
  readonly atOnce: number;
  /** Whether a group that failed with this error certainly wrote nothing: its members are then retried one by one. */
  readonly isUndone?: (error: unknown) => boolean;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs requests in groups: while a group is under way, what arrives gathers for the next. A single request is served at
 * once; a hundred share a round trip, a commit and its wait for the disk. No timer is involved, so an idle server adds
 * no delay, and the busier it is the less each request costs. Two groups at a time would only be smaller: measured on
 * repayments, one at a time is 1.5 times as fast. But a group behind a lock must not hold up the rest for long.
 */
export function batched<Item, Result>(
  run: BatchRun<Item, Result>,
  { most, patienceMs, atOnce, isUndone = () => false }: BatchOptions,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;
  let lastStart = 0;

  async function answer(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(group.map(({ item }) => item));
      group.forEach(({ resolve }, place) => {
        resolve(results[place] as Result);
      });
    } catch (error) {
      if (group.length > 1 && isUndone(error)) {
        for (const member of group) await answer([member]);
        return;
      }
      for (const { reject } of group) reject(error);
    }
  }

  async function work(): Promise<void> {
    underWay += 1;
    while (waiting.length > 0) {
      lastStart = performance.now();
      await answer(waiting.splice(0, most));
    }
    underWay -= 1;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      const overdue = underWay < atOnce && performance.now() - lastStart > patienceMs;
      if (underWay === 0 || overdue) void work();
    });
}
