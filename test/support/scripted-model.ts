import type { LanguageModel, ModelEvent } from '../../src/platform/llm/index.js';

/** What a scripted model does next: an event, a pause, or an error to throw. */
export type ModelStep =
  | ModelEvent
  | { readonly pauseMs: number }
  | { readonly until: Promise<unknown> }
  | { readonly fail: Error }
  | { readonly hang: true };

export const start: ModelEvent = { type: 'start', provider: 'scripted', model: 'one' };
export const finish: ModelEvent = { type: 'finish', reason: 'stop', usage: { promptTokens: 7, completionTokens: 9 } };
export const delta = (text: string): ModelEvent => ({ type: 'delta', text });
/** Speaks for some minutes, so that a reply is still being written whenever a test comes to its next step. */
export const talking: readonly ModelStep[] = Array.from({ length: 4_000 }, () => [
  delta('말 '),
  { pauseMs: 50 },
]).flat();

/** A model that follows a script, and counts the streams it has open. */
export interface ScriptedModel extends LanguageModel {
  readonly open: number;
  readonly requests: readonly string[];
}

export function scriptedModel(...steps: readonly ModelStep[]): ScriptedModel {
  const requests: string[] = [];
  const counts = { open: 0 };
  return {
    get open() {
      return counts.open;
    },
    requests,
    async *stream(request, signal) {
      requests.push(JSON.stringify(request));
      counts.open += 1;
      try {
        for (const step of steps) {
          if ('type' in step) yield step;
          else if ('fail' in step) throw step.fail;
          else if ('until' in step) await step.until;
          else await wait('pauseMs' in step ? step.pauseMs : 3_600_000, signal);
          signal.throwIfAborted();
        }
      } finally {
        counts.open -= 1;
      }
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cut);
      resolve();
    }, ms);
    const cut = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) cut();
    signal.addEventListener('abort', cut, { once: true });
  });
}
