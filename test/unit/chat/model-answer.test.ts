import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { INSTRUCTIONS, LeakGuard, ModelAnswer, type ModelAnswerParts } from '../../../src/modules/chat/answer/index.js';
import type { AnswerEvent } from '../../../src/modules/chat/replies/index.js';
import { FactBook } from '../../../src/modules/chat/facts/index.js';
import { type Fact } from '../../../src/platform/assistant/index.js';
import { type SecondLook, SentenceRelease, TokenRelease } from '../../../src/modules/chat/gate/index.js';
import { EVERYTHING_PASSES } from './gate/reading.js';
import { Toolbox } from '../../../src/modules/chat/tools/index.js';
import { tool, type Tool } from '../../../src/platform/assistant/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { UpstreamFailure } from '../../../src/platform/errors/index.js';
import {
  createOpenAiProvider,
  LanguageModelFailure,
  ProviderFailure,
  type ChatRequest,
  type LanguageModel,
  type ModelEvent,
} from '../../../src/platform/llm/index.js';
import { scriptedModel } from '../../support/scripted-model.js';
import { body, DONE, end, finish as cut, head, startLlmServer, text, usage } from '../../support/llm-server.js';

const start: ModelEvent = { type: 'start', provider: 'p', model: 'm' };
const delta = (text: string): ModelEvent => ({ type: 'delta', text });
const finish = (promptTokens?: number): ModelEvent => ({
  type: 'finish',
  reason: 'stop',
  usage: promptTokens === undefined ? null : { promptTokens, completionTokens: 1 },
});
const asks: ModelEvent = { type: 'tool_calls', calls: [{ id: 'c', name: 'balance', arguments: '{}' }] };
const fact = (value: string): Fact => ({
  id: 'balance',
  topic: 'LOAN',
  label: { ko: '잔액', en: 'balance' },
  value: { ko: value, en: value },
  source: { ko: '원장', en: 'ledger' },
  asOf: '2026-11-20',
});

/** A model that plays one script a step, and keeps what it was asked. */
function played(...scripts: readonly (readonly ModelEvent[])[]): LanguageModel & { readonly asked: ChatRequest[] } {
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

function answerOf(
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

async function read(answer: ModelAnswer, signal = new AbortController().signal) {
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

describe('an answer of a model', () => {
  it('sums what its steps cost, and does not guess when one did not say', async () => {
    const whole = await read(answerOf(played([start, asks, finish(5)], [start, delta('네'), finish(7)])));
    expect(whole.events.at(-1)).toMatchObject({ usage: { promptTokens: 12, completionTokens: 2 } });
    const unsaid = await read(answerOf(played([start, asks, finish()], [start, delta('네'), finish(7)])));
    expect(unsaid.events.at(-1)).toMatchObject({ usage: null });
  });

  it('puts the text of its steps in paragraphs, with places that count them', async () => {
    const answer = answerOf(
      played(
        [start, delta('잠시만요.'), asks, finish(1)],
        [start, asks, finish(1)],
        [start, delta('{{balance}}입니다'), finish(1)],
      ),
    );
    const { text } = await read(answer);
    expect(text).toBe('잠시만요.\n\n12,300,000원입니다');
    const [told] = answer.evidence().facts;
    expect(text.slice(told?.places[0]?.start, told?.places[0]?.end)).toBe('12,300,000원');
  });

  it('is void with all its steps when another model starts again', async () => {
    const again: ModelEvent = { type: 'restart', provider: 'q', model: 'n' };
    const answer = answerOf(
      played(
        [start, delta('{{balance}}'), asks, finish(1)],
        [start, delta('반'), again, delta('{{balance}}'), finish(1)],
      ),
    );
    const { text } = await read(answer);
    expect(text).toBe('12,300,000원');
    expect(answer.evidence().facts[0]?.places).toEqual([{ start: 0, end: 11 }]);
  });

  it('ends at once when its reader leaves while a tool runs, and keeps what it has', async () => {
    const leaving = new AbortController();
    const answer = answerOf(played([start, delta('확인합니다.'), asks, finish(1)]), () => {
      setTimeout(() => leaving.abort(new Error('left')), 10);
      return new Promise<Fact[]>(() => undefined);
    });
    const { text, error } = await read(answer, leaving.signal);
    expect([text, error]).toEqual(['확인합니다.', new Error('left')]);
    expect(answer.evidence()).toMatchObject({ facts: [], versions: { x: '1' } });
  });

  it('is given in our own words where its provider withheld the rest, even after some was shown', async () => {
    const server = await startLlmServer([
      head(),
      body(text('잔액은 {{balance}}입니다. 다만 ') + cut('content_filter') + usage(7, 9) + DONE),
      end,
    ]);
    try {
      const provider = { name: 'p', baseUrl: server.url, apiKey: 'k', model: 'm' };
      const limits = { idleTimeoutMs: 5_000, maxOutputTokens: 100, clock: systemClock };
      const answer = answerOf(createOpenAiProvider(provider, limits));
      const { events, text: shown } = await read(answer);
      expect(shown).toBe('우리 말입니다.');
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
      expect(answer.evidence().verdicts).toContainEqual(
        expect.objectContaining({ guard: 'MODEL', verdict: 'REPLACED', detail: expect.stringContaining('filter') }),
      );
    } finally {
      await server.stop();
    }
  });

  it('judges what waited when the model breaks off', async () => {
    const broken = {
      stream: async function* () {
        yield start;
        await Promise.resolve();
        yield delta('잔액은 98,765');
        throw new Error('broken');
      },
    };
    const { text, error } = await read(answerOf(broken));
    expect([text, error]).toEqual(['', new Error('broken')]);
  });

  it('names what it looks up before it does, and sends its parts again when another model begins', async () => {
    const beside = [{ type: 'advice', steps: [{ ko: '조언', en: 'advice' }] } as const];
    const restart: ModelEvent = { type: 'restart', provider: 'p', model: 'n' };
    const model = played([start, asks, finish(1)], [start, delta('가'), restart, delta('나'), finish(1)]);
    const { events } = await read(answerOf(model, undefined, { beside }));
    const told = events.map((event) => (event.type === 'part' ? event.part.type : event.type));
    const places = told.filter((type) => type !== 'delta');
    expect(places).toEqual(['start', 'advice', 'steps', 'start', 'restart', 'advice', 'finish']);
    expect(events[2]).toMatchObject({ part: { steps: [{ ko: 'x' }] } });
  });

  it('says in our words what a model that never ends its tools does not, and writes what was done down', async () => {
    const model = played([start, asks, finish(1)]);
    const answer = answerOf(model);
    expect((await read(answer)).text).toBe('우리 말입니다.');
    expect(model.asked.map(({ withoutTools }) => withoutTools)).toEqual([...Array<boolean>(8).fill(false), true]);
    expect(answer.evidence().verdicts).toEqual([
      { guard: 'TOOLS', verdict: 'REFUSED', detail: 'more than 8 steps' },
      { guard: 'TOOLS', verdict: 'PASSED', detail: '8 run, 0 failed' },
      { guard: 'LEDGER', verdict: 'PASSED', detail: '0 bound, 0 refused, 0 unknown slots' },
    ]);
  });

  /** A model that breaks off after some events, as one does whose providers all failed. */
  const gone = (error: Error, ...events: readonly ModelEvent[]): LanguageModel => ({
    stream: async function* () {
      await Promise.resolve();
      yield* events;
      throw error;
    },
  });
  const failure = new LanguageModelFailure([new ProviderFailure('openai', 'malformed')]);

  it('is in our words when no model answers before a word was read, and says so', async () => {
    const voided: ModelEvent = { type: 'restart', provider: 'q', model: 'n' };
    for (const events of [[], [start], [start, delta('반'), voided]]) {
      const answer = answerOf(gone(failure, ...events));
      const { text, error, events: seen } = await read(answer);
      expect([text, error]).toEqual(['우리 말입니다.', null]);
      expect(seen.at(-1)).toEqual({ type: 'finish', reason: 'stop', usage: null });
      expect(answer.evidence().verdicts[0]).toEqual({ guard: 'MODEL', verdict: 'REPLACED', detail: 'unavailable' });
    }
  });

  it('starts again in our words when no model goes on after its first words, and says so', async () => {
    for (const error of [failure, new ProviderFailure('openai', 'timeout'), new UpstreamFailure('x', 'gone')]) {
      const answer = answerOf(gone(error, start, delta('먼저 말씀드릴게요. 잔액은 98,765')));
      const { text, error: thrown, events } = await read(answer);
      expect([text, thrown]).toEqual(['우리 말입니다.', null]);
      expect(events.filter(({ type }) => type === 'restart')).toEqual([
        { type: 'restart', provider: 'built-in', model: 'narrator' },
      ]);
      expect(JSON.stringify(events)).not.toMatch(/98,765|확인되지/);
      expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop', usage: null });
      expect(answer.evidence().verdicts[0]).toEqual({ guard: 'MODEL', verdict: 'REPLACED', detail: 'broken off' });
    }
  });

  it('keeps what was read and fails when the fault is ours, or when its reader has left', async () => {
    const ours = new TypeError('ours');
    expect(await read(answerOf(gone(ours, start, delta('부분'))))).toMatchObject({ text: '부분', error: ours });
    expect(await read(answerOf(gone(ours, start)))).toMatchObject({ text: '', error: ours });
    const left = AbortSignal.abort();
    expect(await read(answerOf(gone(failure, start, delta('부분'))), left)).toMatchObject({ error: failure });
    expect(await read(answerOf(gone(failure, start)), left)).toMatchObject({ text: '', error: failure });
  });

  it('is in our words when its time is over, in a stream of the model as well as between its steps', async () => {
    const hanging = scriptedModel(start, delta('아직 '), { hang: true });
    const slow = { limitMs: 100 };
    const waiting = answerOf(hanging, undefined, slow);
    expect(await read(waiting)).toMatchObject({ text: '우리 말입니다.', error: null });
    expect(hanging.open).toBe(0);
    const looking = answerOf(played([start, delta('네.'), asks, finish(1)]), () => new Promise(() => undefined), slow);
    expect(await read(looking)).toMatchObject({ text: '우리 말입니다.', error: null });
    for (const answer of [waiting, looking])
      expect(answer.evidence().verdicts[0]).toEqual({ guard: 'MODEL', verdict: 'REPLACED', detail: 'out of time' });
  });

  it('stops its model at once where it recites its instructions', async () => {
    const reciting = scriptedModel(start, delta(INSTRUCTIONS[0] ?? ''), { hang: true });
    const { text } = await read(answerOf(reciting));
    expect(text).toContain('내부 안내문은 보여 드릴 수 없습니다');
    expect(reciting.open).toBe(0);
  });

  it('is in our words when more than a third of it was withheld, in all its steps', async () => {
    const honest = '화면에서 다시 보실 수 있습니다. ';
    const invented = '잔액은 98,765,432원입니다. ';
    const told = async (...steps: readonly string[]) => {
      const scripts = steps.map((text, place) => [
        ...[start, delta(text)],
        ...(place < steps.length - 1 ? [asks] : []),
        finish(1),
      ]);
      return (await read(answerOf(played(...scripts)))).text;
    };
    // 14 letters in the one; 18 in the other, which is left out whole.
    expect(await told(invented)).toBe('우리 말입니다.');
    expect(await told(honest + invented)).toBe('우리 말입니다.');
    expect(await told(invented, honest)).toBe('우리 말입니다.');
    expect(await told(honest.repeat(3), invented)).toBe(honest.repeat(3).trim());
    expect(await told('금리는 9.9%입니다. ', `${honest}${honest}금리는 9.9%입니다. `)).toBe('우리 말입니다.');
    expect(await told(`금리는 9.9%입니다. ${honest.repeat(4)}`, '금리는 9.9%입니다. ')).toBe(honest.repeat(4).trim());
  });

  it('releases tokens as they come where so configured, and its record says so', async () => {
    const model = scriptedModel(start, delta('잔액은 98,765'), { pauseMs: 50 }, delta('원이고 '), finish(1));
    const answer = answerOf(model, undefined, { tokens: true });
    const { events } = await read(answer);
    expect(events[1]).toEqual(delta('잔액은 '));
    expect(answer.evidence().verdicts).toContainEqual({
      guard: 'SENTENCES',
      verdict: 'NOT_CHECKED',
      detail: 'released by tokens',
    });
  });

  it('shows what waited for a second look as soon as that is over, while its model still writes', async () => {
    const verdict = Promise.withResolvers<readonly (string | null)[]>();
    const look: SecondLook = { again: () => verdict.promise };
    const model = scriptedModel(
      start,
      delta('잔액은 98,765원입니다. 다음 문장입니다. '),
      { pauseMs: 200 },
      delta('끝입니다요.'),
      { type: 'finish', reason: 'stop', usage: null },
    );
    const answer = answerOf(model, undefined, { look });
    const seen: string[] = [];
    for await (const event of answer.stream(new AbortController().signal)) {
      if (event.type === 'start') setTimeout(() => verdict.resolve(['자료에는 나와 있지 않아요.']), 20);
      if (event.type === 'delta') seen.push(event.text);
    }
    expect(seen).toEqual(['자료에는 나와 있지 않아요. 다음 문장입니다.', ' 끝입니다요.']);
  });
});
