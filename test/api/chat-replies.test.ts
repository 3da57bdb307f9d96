import { describe, expect, it } from '@jest/globals';
import { UpstreamFailure } from '../../src/platform/errors/index.js';
import { LanguageModelFailure, ProviderFailure } from '../../src/platform/llm/index.js';
import { ask, endOf, eventually, follow, shown } from '../support/chat.js';
import { useChatNodes } from '../support/chat-nodes.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

const chat = useChatNodes();

describe('a reply', () => {
  it('starts, comes in frames, and ends stored, each event with the next number', async () => {
    const model = scriptedModel(
      start,
      delta('안녕'),
      { pauseMs: 40 },
      delta('하세요.'),
      { pauseMs: 40 },
      delta(' 😀'),
      finish,
    );
    const one = await chat.node({ model });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);

    const events = await follow(one, caller, replyId);

    expect(events.map(({ __typename, sequence }) => [__typename, sequence])).toEqual([
      ['ChatReplyStarted', 1],
      ['ChatReplyPart', 2],
      ['ChatReplyDelta', 3],
      ['ChatReplyDelta', 4],
      ['ChatReplyDelta', 5],
      ['ChatReplyEnded', 6],
    ]);
    expect(shown(events)).toBe('안녕하세요. 😀');
    expect(await chat.stored(replyId)).toMatchObject({
      state: 'COMPLETED',
      text: '안녕하세요. 😀',
      frame_ends: [0, 0, 2, 6, 9],
      finish_reason: 'STOP',
      provider: 'scripted',
      model: 'one',
      prompt_tokens: 7,
      completion_tokens: 9,
      lease_token: null,
    });
  });

  it('is sent again from its row, event for event, once its log is gone', async () => {
    const model = scriptedModel(
      start,
      delta('하나 '),
      { pauseMs: 30 },
      delta('둘 '),
      { pauseMs: 30 },
      delta('셋'),
      finish,
    );
    const writer = await chat.node({ model });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(writer, caller);
    const live = await follow(writer, caller, replyId);

    // Another node in this process has an event log of its own, which never held this reply.
    const later = await chat.node({}, { worker: false });
    for (let after = 0; after <= live.length; after += 1) {
      const again = await follow(later, caller, replyId, after);
      expect(again.slice(after === 0 ? 1 : 0)).toEqual(live.slice(Math.max(after, 1)));
    }
  });

  it('makes readers discard what a model wrote before another took over', async () => {
    const restart = { type: 'restart', provider: 'scripted', model: 'two' } as const;
    const model = scriptedModel(
      start,
      delta('잘못'),
      { pauseMs: 60 },
      restart,
      delta('바른 '),
      { pauseMs: 60 },
      delta('답'),
      finish,
    );
    const one = await chat.node({ model });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);

    const live = await follow(one, caller, replyId);
    expect(live.map(({ __typename }) => __typename.slice(9))).toEqual([
      'Started',
      'Part',
      'Delta',
      'Restarted',
      'Delta',
      'Delta',
      'Ended',
    ]);
    expect(shown(live)).toBe('바른 답');

    const later = await chat.node({}, { worker: false });
    const fresh = await follow(later, caller, replyId);
    expect(fresh.map(({ sequence }) => sequence)).toEqual([1, 4, 5, 6, 7]);
    expect(shown(fresh)).toBe('바른 답');
    const holdsVoidedText = await follow(later, caller, replyId, 3);
    expect(holdsVoidedText.map(({ __typename }) => __typename)[0]).toBe('ChatReplyRestarted');
    expect(await chat.stored(replyId)).toMatchObject({ text: '바른 답', model: 'two', restarted_at_sequence: 4 });
  });

  it('is written again by the narrator, with no word of the provider, where no model goes on', async () => {
    const failure = new LanguageModelFailure([new ProviderFailure('openai', 'refused', { status: 401 })]);
    const one = await chat.node({ model: scriptedModel(start, delta('부분'), { pauseMs: 30 }, { fail: failure }) });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);

    const events = await follow(one, caller, replyId);

    expect(events.map(({ __typename }) => __typename)).toContain('ChatReplyRestarted');
    expect(endOf(events)).toBe('COMPLETED');
    expect(JSON.stringify(events)).not.toMatch(/openai|refused|401/);
    const kept = {
      state: 'COMPLETED',
      provider: 'built-in',
      model: 'narrator',
      text: shown(events),
      failure_code: null,
    };
    expect(await chat.stored(replyId)).toMatchObject(kept);
    expect(shown(events)).not.toContain('부분');
  });

  it.each([
    ['the data is away', new UpstreamFailure('postgres', 'gone'), 'FAILED DATA_UNAVAILABLE'],
    ['something is wrong with us', new TypeError('secret'), 'FAILED INTERNAL_ERROR'],
  ])('fails without asking a model when %s', async (_what, error, end) => {
    const model = scriptedModel(start, delta('?'), finish);
    const one = await chat.node({ model, facts: { factsFor: () => Promise.reject(error) } });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);

    expect(endOf(await follow(one, caller, replyId))).toBe(end);
    expect(model.requests).toEqual([]);
  });

  it('rests on facts read as the account that asked, and on what was said before', async () => {
    const asked: unknown[] = [];
    const model = scriptedModel(start, delta('답변'), finish);
    const facts = { factsFor: (...by: unknown[]) => (asked.push(by), Promise.resolve([])) };
    const one = await chat.node({ model, facts });
    const caller = await chat.bench.customer();
    const { conversationId, replyId } = await ask(one, caller, '첫 질문');
    await follow(one, caller, replyId);
    const next = { conversationId, text: '다음 질문', afterReplyId: null, idempotencyKey: null };
    const { reply } = await one.chat.messages.send(caller, next);
    await follow(one, caller, reply.key);

    expect(asked[0]).toEqual([{ ...caller, address: null }, caller.actor.customerId]);
    const { messages } = JSON.parse(model.requests[1] ?? '') as { messages: { role: string; content: string }[] };
    expect(messages.slice(1)).toEqual([
      { role: 'user', content: '첫 질문' },
      { role: 'assistant', content: '답변' },
      { role: 'user', content: '다음 질문' },
    ]);
  });

  it('refuses positions that no event has', async () => {
    const one = await chat.node({ model: scriptedModel(start, delta('가'), finish) });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId);
    expect(await follow(one, caller, replyId, 4)).toEqual([]);
    for (const after of [-1, 5, 2_000_000_000])
      await expect(follow(one, caller, replyId, after)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('refuses a position that a reply under way has not reached, after waiting for it', async () => {
    const one = await chat.node({ model: scriptedModel(start, delta('가 '), { hang: true }) });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await eventually(async () => (await chat.stored(replyId))['state'] === 'STREAMING');
    await expect(follow(one, caller, replyId, 500)).rejects.toThrow('BAD_USER_INPUT');
    await one.chat.replies.stop(caller, replyId);
    await eventually(async () => (await chat.stored(replyId))['state'] === 'STOPPED');
  });
});
