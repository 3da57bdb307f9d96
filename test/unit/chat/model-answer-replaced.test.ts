import { describe, expect, it } from '@jest/globals';
import { INSTRUCTIONS } from '../../../src/modules/chat/answer/index.js';
import { type SecondLook } from '../../../src/modules/chat/gate/index.js';
import { UpstreamFailure } from '../../../src/platform/errors/index.js';
import {
  LanguageModelFailure,
  ProviderFailure,
  type LanguageModel,
  type ModelEvent,
} from '../../../src/platform/llm/index.js';
import { scriptedModel } from '../../support/scripted-model.js';
import { answerOf, asks, delta, finish, played, read, start } from '../../support/model-answers.js';

describe('an answer of a model that does not complete it', () => {
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
