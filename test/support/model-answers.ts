import { z } from 'zod';
import { INSTRUCTIONS, LeakGuard, ModelAnswer, type ModelAnswerParts } from '../../src/modules/chat/answer/index.js';
import { FactBook } from '../../src/modules/chat/facts/index.js';
import { type SecondLook, SentenceRelease, TokenRelease } from '../../src/modules/chat/gate/index.js';
import type { AnswerEvent } from '../../src/modules/chat/replies/index.js';
import { Toolbox } from '../../src/modules/chat/tools/index.js';
import { tool, type Fact, type Tool } from '../../src/platform/assistant/index.js';
import type { ChatRequest, LanguageModel, ModelEvent } from '../../src/platform/llm/index.js';
import { EVERYTHING_PASSES } from '../unit/chat/gate/reading.js';

export const start: ModelEvent = { type: 'start', provider: 'p', model: 'm' };
export const delta = (text: string): ModelEvent => ({ type: 'delta', text });
export const finish = (promptTokens?: number): ModelEvent => ({
  type: 'finish',
  reason: 'stop',
  usage: promptTokens === undefined ? null : { promptTokens, completionTokens: 1 },
});
export const asks: ModelEvent = { type: 'tool_calls', calls: [{ id: 'c', name: 'balance', arguments: '{}' }] };
export const fact = (value: string): Fact => ({
  id: 'balance',
  topic: 'LOAN',
  label: { ko: '잔액', en: 'balance' },
  value: { ko: value, en: value },
  source: { ko: '원장', en: 'ledger' },
  asOf: '2026-11-20',
});

/** A model that plays one script a step, and keeps what it was asked. */
export function played(
  ...scripts: readonly (readonly ModelEvent[])[]
): LanguageModel & { readonly asked: ChatRequest[] } {
  const asked: ChatRequest[] = [];
  return {
    asked,
    async *stream(request) {
      asked.push(request);
      await Promise.resolve();
      yield* scripts[Math.min(asked.length, scripts.length) - 1] ?? [];
    },
  };
}

interface Circumstances extends Pick<ModelAnswerParts, 'limitMs' | 'beside'> {
  readonly look?: SecondLook;
  /** Tokens go out as they come. */
  readonly tokens?: boolean;
}

export function answerOf(
  model: LanguageModel,
  run: Tool['run'] = () => Promise.resolve([fact('12,300,000원')]),
  { look = {}, tokens = false, ...limits }: Circumstances = {},
): ModelAnswer {
  const told = { locale: 'ko', question: '?', today: '2026-11-20', classifier: EVERYTHING_PASSES, look } as const;
  const parts = { name: 'balance', description: 'x', parameters: z.object({}), title: { ko: 'x', en: 'x' }, run };
  const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;
  return new ModelAnswer({
    model,
    messages: [{ role: 'user', content: '?' }],
    user: 'u',
    locale: 'ko',
    book: new FactBook(),
    release: tokens ? new TokenRelease(told) : new SentenceRelease(told),
    leaks: new LeakGuard(INSTRUCTIONS),
    toolbox: new Toolbox([tool({ ...parts, topic: 'LOAN' })], { caller, customerId: 1, today: '2026-11-20' }),
    narrate: () => ({ text: '우리 말입니다.' }),
    versions: { x: '1' },
    verdicts: [],
    ...limits,
  });
}

export async function read(answer: ModelAnswer, signal = new AbortController().signal) {
  const events: AnswerEvent[] = [];
  let error: unknown = null;
  try {
    for await (const event of answer.stream(signal)) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const text = events.reduce(
    (all, event) => (event.type === 'restart' ? '' : event.type === 'delta' ? all + event.text : all),
    '',
  );
  return { events, text, error };
}
