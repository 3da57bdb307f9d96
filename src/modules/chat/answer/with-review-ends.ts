import type { ModelEvent } from '../../../platform/llm/index.js';
import type { Release } from '../gate/index.js';

/** The same events, plus one whenever a second look ends: text that waited for it may then be shown. */
export async function* withReviewEnds(
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
    // The prefetched event is not awaited; the stream's own signal ends it.
    next.catch(() => undefined);
    void source.return?.(undefined).catch(() => undefined);
  }
}
const SETTLED = { type: 'settled' } as const;
