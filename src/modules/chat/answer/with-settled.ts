import type { ModelEvent } from '../../../platform/llm/index.js';
import type { Release } from '../gate/index.js';

/** The same events, and one more whenever a second look is over: then text may be shown that waited for it. */
export async function* withSettled(
  events: AsyncIterable<ModelEvent>,
  release: Release,
): AsyncGenerator<ModelEvent | { readonly type: 'settled' }> {
  const source = events[Symbol.asyncIterator]();
  let next = source.next();
  try {
    for (;;) {
      const settled = release.waiting?.then(() => SETTLED);
      const pulled = await (settled ? Promise.race([next, settled]) : next);
      if ('type' in pulled) {
        yield pulled;
        continue;
      }
      if (pulled.done) return;
      yield pulled.value;
      next = source.next();
    }
  } finally {
    // Nobody waits for what was asked for ahead; the stream's own signal ends it.
    next.catch(() => undefined);
    void source.return?.(undefined).catch(() => undefined);
  }
}
const SETTLED = { type: 'settled' } as const;
