import { setImmediate } from 'node:timers/promises';
import { piecesOf } from '../text.js';
import type { ModelEvent } from './language-model.js';

/** The result of asking for the next event. It never rejects: nobody may be waiting for it any more. */
type Pulled = IteratorResult<ModelEvent> | { readonly error: unknown };

const pull = (source: AsyncIterator<ModelEvent>): Promise<Pulled> =>
  source.next().catch((error: unknown) => ({ error }));
const othersTurn = (): Promise<'TURN'> => setImmediate('TURN' as const);

/**
 * The same events with deltas of at most `most` characters, whatever the provider makes of them. Deltas that are
 * available together become one, so that thousands of single letters cost no more than their text; a huge one is split,
 * with turns of the event loop in between. Text waits for at most one such turn.
 *
 * A reader that stops early has to abort the stream's signal, since the next event is prefetched.
 */
export async function* chunkedEvents(events: AsyncIterable<ModelEvent>, most: number): AsyncGenerator<ModelEvent> {
  const source = events[Symbol.asyncIterator]();
  let next = pull(source);
  let text = '';
  let turn: Promise<'TURN'> | null = null;
  try {
    for (;;) {
      const pulled: Pulled | 'TURN' = await (turn ? Promise.race([next, turn]) : next);
      const event = pulled === 'TURN' || 'error' in pulled || pulled.done === true ? null : pulled.value;
      if (event) next = pull(source);
      if (event?.type === 'delta') {
        text += event.text;
        turn ??= othersTurn();
        if (text.length < most) continue;
      }
      for (const piece of piecesOf(text, most)) {
        yield { type: 'delta', text: piece };
        if (text.length >= most) await othersTurn();
      }
      [text, turn] = ['', null];
      if (pulled === 'TURN') continue;
      if ('error' in pulled) throw pulled.error;
      if (pulled.done === true) return;
      if (event && event.type !== 'delta') yield event;
    }
  } finally {
    void source.return?.().catch(() => undefined);
  }
}
