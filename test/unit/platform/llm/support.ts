import {
  createOpenAiProvider,
  type ChatRequest,
  type ModelEvent,
  type Provider,
} from '../../../../src/platform/llm/index.js';
import { systemClock, type Clock } from '../../../../src/platform/clock.js';

/** A text that no error, log line or event may ever hold. */
export const SECRET = 'sk-proj-CANARY0123456789abcdef';

export const REQUEST: ChatRequest = {
  messages: [{ role: 'user', content: '이번 달 얼마 썼어?' }],
  narration: '이번 달에는 1,234,567원을 쓰셨어요.',
};

export const never = new AbortController().signal;

export interface Outcome {
  readonly events: readonly ModelEvent[];
  /** Text as a reader of the events shows it at the end. */
  readonly text: string;
  readonly error: unknown;
}

/** Reads a stream to its end or error. */
export async function read(stream: AsyncIterable<ModelEvent>): Promise<Outcome> {
  const events: ModelEvent[] = [];
  try {
    for await (const event of stream) events.push(event);
    return { events, text: shown(events), error: null };
  } catch (error) {
    return { events, text: shown(events), error };
  }
}

function shown(events: readonly ModelEvent[]): string {
  return events.reduce(
    (text, event) => (event.type === 'delta' ? text + event.text : event.type === 'restart' ? '' : text),
    '',
  );
}

/** Limits that are short enough to wait for, where it is silence that is tested: nothing else is to come from the server. */
export const HURRIED = { idleTimeoutMs: 300, firstByteTimeoutMs: 1_500 };

/** A provider that waits for a server on a busy machine, unless it is told otherwise. */
export function providerAt(
  url: string,
  options: { name?: string; idleTimeoutMs?: number; firstByteTimeoutMs?: number; maxOutputTokens?: number } = {},
): Provider {
  const { name = 'scripted', ...limits } = options;
  return createOpenAiProvider(
    { name, baseUrl: url, apiKey: SECRET, model: 'scripted-1' },
    { idleTimeoutMs: 600_000, firstByteTimeoutMs: 600_000, maxOutputTokens: 1_000, clock: systemClock, ...limits },
  );
}

/** A clock that stands still until moved. */
export function aClock(): Clock & { move(ms: number): void } {
  let now = Date.parse('2026-01-05T00:00:00Z');
  return { now: () => new Date(now), move: (ms) => void (now += ms) };
}
