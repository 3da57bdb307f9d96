import { setImmediate } from 'node:timers/promises';
import type { ChatRequest, LanguageModel, ModelEvent } from './language-model.js';
import { narrationTokens } from './narration-tokens.js';
import { sleep } from './sleep.js';

export interface NarratorOptions {
  /** Pause between two tokens, in milliseconds; 0 streams as fast as it is read. */
  readonly tokenMs: number;
}

/** Tokens written without a pause before other work gets a turn; a burst of these takes well under a millisecond. */
const BURST_MAX = 32;

/**
 * The model that needs no server: it streams the request's narration. Every token has its own due time, counted from
 * the first, so that late timers do not add up and a slow reader's backlog is caught up at once.
 */
export function createNarrator({ tokenMs }: NarratorOptions): LanguageModel {
  return { isNarrator: true, stream: (request, signal) => narrate(request, tokenMs, signal) };
}

async function* narrate(request: ChatRequest, tokenMs: number, signal: AbortSignal): AsyncGenerator<ModelEvent> {
  signal.throwIfAborted();
  yield { type: 'start', provider: 'built-in', model: 'narrator' };
  // Pacing needs monotonic time, which the calendar's clock does not guarantee.
  const startedAt = performance.now();
  let written = 0;
  let burst = 0;
  for (const text of narrationTokens(request.narration)) {
    const waitMs = startedAt + written * tokenMs - performance.now();
    // Node's timers end up to a millisecond early or late, so a shorter wait is skipped.
    if (waitMs >= 1) await sleep(waitMs, signal);
    else if (++burst % BURST_MAX === 0) await setImmediate();
    signal.throwIfAborted();
    yield { type: 'delta', text };
    written++;
  }
  yield { type: 'finish', reason: 'stop', usage: null };
}
