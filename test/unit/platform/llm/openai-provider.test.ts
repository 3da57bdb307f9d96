import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../../src/platform/clock.js';
import { createLanguageModel } from '../../../../src/platform/llm/index.js';
import { never, providerAt, read, REQUEST, SECRET } from './support.js';

const ANSWER = '이번 달에는 1,234,567원을 쓰셨고, 지난달보다 3.2% 줄었어요. 👍🏽';

describe('a model behind the OpenAI protocol', () => {
  const mock = new LLMock({ port: 0, chunkSize: 3 });
  beforeAll(() => mock.start());
  afterAll(() => mock.stop());
  beforeEach(() => {
    mock.clearFixtures();
    mock.clearRequests();
  });

  const config = (...names: readonly string[]) => ({
    providers: names.map((name) => ({ name, baseUrl: `${mock.url}/v1`, apiKey: SECRET, model: name })),
    idleTimeoutMs: 600_000,
    maxOutputTokens: 321,
  });
  const deps = { clock: systemClock, narratorTokenMs: 0 };

  it('streams the text and the usage as counted', async () => {
    mock.on({}, { content: ANSWER, usage: { prompt_tokens: 41, completion_tokens: 17, total_tokens: 58 } });
    const { events, text, error } = await read(createLanguageModel(config('gpt-a'), deps).stream(REQUEST, never));
    expect(error).toBeNull();
    expect(text).toBe(ANSWER);
    expect(events.length).toBeGreaterThan(10);
    expect(events[0]).toEqual({ type: 'start', provider: 'gpt-a', model: 'gpt-a' });
    expect(events.at(-1)).toEqual({
      type: 'finish',
      reason: 'stop',
      usage: { promptTokens: 41, completionTokens: 17 },
    });
  });

  it('sends the conversation, the limit and the opaque user, but no narration', async () => {
    mock.on({}, { content: '네' });
    const messages = [
      { role: 'system', content: '정확히 답한다.' },
      { role: 'user', content: '안녕?' },
      { role: 'assistant', content: '안녕하세요.' },
      { role: 'user', content: '이번 달은?' },
    ] as const;
    const model = createLanguageModel(config('gpt-a'), deps);
    await read(model.stream({ messages, narration: '비밀 서술', user: 'u-7f3a' }, never));
    await read(model.stream({ ...REQUEST, maxOutputTokens: 12 }, never));
    const [one, other] = mock.getRequests();
    expect(one?.body).toMatchObject({
      model: 'gpt-a',
      messages,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 321,
      user: 'u-7f3a',
    });
    expect(JSON.stringify(one?.body)).not.toContain('비밀 서술');
    expect(other?.body).toMatchObject({ max_tokens: 12 });
    expect(other?.body).not.toHaveProperty('user');
  });

  it.each([429, 500, 503])('goes to the next provider on %d', async (status) => {
    mock.on({ model: 'gpt-a' }, { error: { message: `no ${SECRET}` }, status });
    mock.on({ model: 'gpt-b' }, { content: ANSWER });
    const { events, text } = await read(createLanguageModel(config('gpt-a', 'gpt-b'), deps).stream(REQUEST, never));
    expect(text).toBe(ANSWER);
    expect(events[0]).toMatchObject({ type: 'start', provider: 'gpt-b' });
    expect(JSON.stringify(events)).not.toContain('sk-');
  });

  it('starts again with the next provider when the first is cut in mid-stream', async () => {
    mock.on({ model: 'gpt-a' }, { content: '첫 답이 여기서 갑자기 끊긴다' }, { truncateAfterChunks: 4, latency: 20 });
    mock.on({ model: 'gpt-b' }, { content: ANSWER });
    const { events, text } = await read(createLanguageModel(config('gpt-a', 'gpt-b'), deps).stream(REQUEST, never));
    expect(text).toBe(ANSWER);
    expect(events.filter(({ type }) => type === 'restart')).toEqual([
      { type: 'restart', provider: 'gpt-b', model: 'gpt-b' },
    ]);
  });

  it('reads retry-after of a limit', async () => {
    mock.on({}, { error: { message: 'slow down' }, status: 429, retryAfter: 9 });
    const { error } = await read(providerAt(`${mock.url}/v1`).stream(REQUEST, never));
    expect(error).toMatchObject({ kind: 'rate_limited', status: 429, retryAfterMs: 9_000 });
  });

  it('lets the narrator speak when no provider is configured', async () => {
    const { events, text } = await read(createLanguageModel(config(), deps).stream(REQUEST, never));
    expect(text).toBe(REQUEST.narration);
    expect(events[0]).toEqual({ type: 'start', provider: 'built-in', model: 'narrator' });
    expect(mock.getRequests()).toHaveLength(0);
  });
});
