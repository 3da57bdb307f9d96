import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../../../src/platform/assistant/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { createOpenAiProvider, type ModelEvent } from '../../../src/platform/llm/index.js';
import { body, DONE, end, finish as cut, head, startLlmServer, text, usage } from '../../support/llm-server.js';
import { answerOf, asks, delta, finish, played, read, start } from '../../support/model-answers.js';

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
      const limits = { idleTimeoutMs: 60_000, maxOutputTokens: 100, clock: systemClock };
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
});
