import DataLoader from 'dataloader';

/**
 * The DataLoaders of one request, or of one event of a subscription: what one caller may see is never cached for
 * another. A loader is keyed by what its batches have in common: a name, or the field node whose selection it serves.
 */
export class Loaders {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  for<Key, Value>(
    kind: unknown,
    load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): DataLoader<Key, Value> {
    let loader = this.loaders.get(kind) as DataLoader<Key, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value>(load);
      this.loaders.set(kind, loader);
    }
    return loader;
  }
}

/** Groups rows in the order of the requested keys: one list per key, empty when there is none. */
export function groupByKey<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
