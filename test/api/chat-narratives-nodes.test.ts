import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Narratives, type NarrativeKey } from '../../src/modules/chat/answer/cache/index.js';
import type { Answer, AnswerEvent } from '../../src/modules/chat/replies/index.js';
import { both, factMaker } from '../../src/platform/assistant/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createCoordination, type Coordination } from '../../src/platform/coordination/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { answered } from '../support/asking.js';
import { startBank } from '../support/lending.js';
import { eventually, PATIENCE_MS } from '../support/patience.js';
import { redisInstalled, startRedis, type TestRedis } from '../support/redis.js';
import { aSeries, rising } from '../support/series.js';
import { startTestServer } from '../support/server.js';

const describeOnRedis = redisInstalled ? describe : describe.skip;
const OWN = '전망: ';
const TEXT = '2.25% 안팎입니다. 위로는 2.5%까지, 아래로는 2%까지 봅니다.';
const WHOLE = OWN + TEXT;
const fact = factMaker('FINDING', both('한국은행'), '2026-11-01');
const never = new AbortController().signal;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const BRIEF_LEASE_MS = 600;

interface Setting {
  readonly leaseMs?: number;
  readonly waits?: (writers: number) => Promise<void>;
}

/** Waits for something; not beyond the signal. */
async function orGone(wait: Promise<void>, signal: AbortSignal): Promise<void> {
  const gone = Promise.withResolvers<null>();
  signal.addEventListener('abort', () => gone.resolve(null), { once: true });
  await Promise.race([wait, gone.promise]);
}

describeOnRedis('a narrative that several nodes are asked for', () => {
  let redis: TestRedis;
  const nodes: Coordination[] = [];
  let asked = 0;
  beforeAll(async () => {
    redis = await startRedis();
    for (let made = 0; made < 3; made += 1)
      nodes.push(await createCoordination({ redisUrl: redis.url, clock: systemClock, log: quiet }));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await redis.stop();
  });

  /**
   * Narratives of a key of its own on each node, and how often one was written. A writer that `waits` goes on after its first
   * words once that has come. Only where a writer dies does a short lease do: one that stands still for it is given up, too.
   */
  function setUp({ leaseMs = PATIENCE_MS, waits = () => Promise.resolve() }: Setting = {}) {
    asked += 1;
    const key: NarrativeKey = {
      name: `series:${asked}`,
      question: '기준금리',
      language: 'ko',
      versions: {},
      person: null,
      facts: [fact('end', both('전망'), both('2.25%'))],
    };
    const written: number[] = [];
    const each = nodes.map(({ cache, eventLog }) => new Narratives({ cache, eventLog, models: 'one', leaseMs }));
    const fresh = (node: number) => (): Answer => ({
      async *stream(signal) {
        written.push(node);
        // Words of our own come first, and then those of a model: it begins twice, and voids nothing.
        yield { type: 'start', provider: 'built-in', model: 'narrator' };
        yield { type: 'delta', text: OWN };
        yield { type: 'start', provider: 'one', model: 'm' };
        for (const [place, piece] of (TEXT.match(/.{1,4}/gsu) ?? []).entries()) {
          await sleep(5);
          if (place === 1) await orGone(waits(written.length), signal);
          signal.throwIfAborted();
          yield { type: 'delta', text: piece };
        }
        yield { type: 'finish', reason: 'stop', usage: { promptTokens: 9, completionTokens: 9 } };
      },
      evidence: () => ({
        promptSha256: 'a',
        versions: { v: '1' },
        facts: [
          {
            id: 'end',
            label: both('전망'),
            value: both('2.25%'),
            source: both('한국은행'),
            asOf: '2026-11-01',
            isTold: true,
            places: [{ start: 0, end: 5 }],
          },
        ],
        verdicts: [{ guard: 'LEDGER', verdict: 'PASSED', detail: null }],
      }),
    });
    /** How many readers have the first words. */
    const begun = { count: 0 };
    const read = async (node: number, of: Partial<NarrativeKey> = {}, signal: AbortSignal = never) => {
      const answer = each[node]?.shared({ ...key, ...of }, false, fresh(node));
      if (!answer) throw new Error('no such node');
      let text = '';
      const events: AnswerEvent[] = [];
      for await (const event of answer.stream(signal)) {
        events.push(event);
        if (event.type === 'delta') {
          if (text === '') begun.count += 1;
          text += event.text;
        }
        if (event.type === 'restart') text = '';
      }
      const last = events.at(-1);
      const evidence = answer.evidence();
      return {
        text,
        evidence,
        types: events.map(({ type }) => type),
        tokens: last?.type === 'finish' ? last.usage?.promptTokens : null,
        isAgain: evidence.verdicts.some(({ guard }) => guard === 'CACHE'),
      };
    };
    return { read, written, begun };
  }

  it('is written once, streamed to each as it is written, and charged once', async () => {
    // Not in one piece at its end: the writer says no more until each of them has its first words.
    const { read, written, begun } = setUp({ waits: () => eventually(() => begun.count === 4) });
    const all = await Promise.all([read(0), read(1), read(2), read(1)]);
    expect(written).toHaveLength(1);
    expect(all.map(({ text }) => text)).toEqual(Array(4).fill(WHOLE));
    expect(all.map(({ tokens }) => tokens).toSorted()).toEqual([0, 0, 0, 9]);
    expect(all.filter(({ isAgain }) => isAgain)).toHaveLength(3);
    for (const { evidence } of all) {
      expect(evidence).toMatchObject({ promptSha256: 'a', versions: { v: '1' } });
      expect(evidence.facts.map(({ id, isTold }) => [id, isTold])).toEqual([['end', true]]);
    }
    expect(await read(2)).toMatchObject({ text: WHOLE, isAgain: true, tokens: 0 });
    expect(written).toHaveLength(1);
  });

  it('is of one person alone where it rests on what is theirs', async () => {
    const { read, written } = setUp();
    await Promise.all([read(0, { person: 1 }), read(1, { person: 2 }), read(2, { person: 1 })]);
    expect(written).toHaveLength(2);
  });

  it('is continued by a remaining reader when its writer is stopped, and sent from its beginning', async () => {
    // The first writer goes no further than its first words; the next one says all.
    const waits = (writers: number) => (writers === 1 ? new Promise<never>(() => undefined) : Promise.resolve());
    const { read, written, begun } = setUp({ waits });
    const stopping = new AbortController();
    const first = read(0, {}, stopping.signal).catch(() => 'stopped');
    await eventually(() => begun.count === 1);
    const others = [read(1), read(2)];
    await eventually(() => begun.count === 3);
    stopping.abort();
    expect(await first).toBe('stopped');
    const told = await Promise.all(others);
    expect(told.map(({ text }) => text)).toEqual([WHOLE, WHOLE]);
    for (const { types } of told) expect(types.slice(1)).toContain('restart');
    expect(written).toHaveLength(2);
    expect(written[1]).not.toBe(0);
  });

  it('is written by another when its writer died', async () => {
    const { read, written } = setUp({ leaseMs: BRIEF_LEASE_MS });
    // A node that made its mark and is never heard of again.
    const [dead] = nodes;
    const mark = { isMade: false };
    const narratives = new Narratives({
      models: 'one',
      leaseMs: BRIEF_LEASE_MS,
      cache: {
        get: () => Promise.resolve(undefined),
        set: () => Promise.resolve(),
        delete: () => Promise.resolve(),
        swap: () => Promise.resolve(false),
        through: (name, life, load) => {
          mark.isMade = true;
          return dead?.cache.through(name, life, load) ?? load();
        },
      },
      eventLog: { ...deaf(), use: () => ({ followers: 0, watchedStreams: 0 }) },
    });
    const key: NarrativeKey = {
      name: `series:${asked}`,
      question: '기준금리',
      language: 'ko',
      versions: {},
      person: null,
      facts: [fact('end', both('전망'), both('2.25%'))],
    };
    const silent: Answer = {
      async *stream(signal) {
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('over'))));
      },
      evidence: () => ({ promptSha256: null, facts: [], versions: {}, verdicts: [] }),
    };
    const leaving = new AbortController();
    const dying = (async () => {
      for await (const event of narratives.shared(key, false, () => silent).stream(leaving.signal))
        if (event.type === 'finish') return 'finished';
      return 'silent';
    })().catch(() => 'over');
    while (!mark.isMade) await sleep(5);
    const told = await read(1);
    expect(told).toMatchObject({ text: WHOLE, isAgain: false, tokens: 9 });
    expect(written).toEqual([1]);
    leaving.abort();
    expect(await dying).toBe('over');
  });
});

/** A log that takes everything and keeps nothing. */
const deaf = () => ({
  open: () => Promise.resolve({ last: 0, ended: false }),
  append: () => Promise.resolve(0),
  end: () => Promise.resolve(0),
  read: () => Promise.resolve(null),
  follow: () => {
    throw new Error('nobody follows');
  },
});

describeOnRedis('two servers that are asked the same at once', () => {
  it('make one call of each kind, and both show it', async () => {
    const redis = await startRedis();
    const mock = new LLMock({ port: 0, chunkSize: 4 });
    await mock.start();
    const usage = { prompt_tokens: 30, completion_tokens: 10, total_tokens: 40 };
    const systemOf = ({ messages }: ChatCompletionRequest): string =>
      messages.flatMap(({ role, content }) => (role === 'system' ? [JSON.stringify(content)] : [])).join('\n');
    const asksSummary = (request: ChatCompletionRequest): boolean => systemOf(request).includes('요약만 씁니다');
    const content = '{{forecast.base.end.said}} {{forecast.upper.end.said}} {{forecast.lower.end.said}}';
    mock.on({ predicate: asksSummary }, { content: '{{forecast.base.end.said}}', usage }, { latency: 30 });
    mock.on({}, { content, usage }, { latency: 30 });
    const env = {
      OPENAI_BASE_URL: `${mock.url}/v1`,
      OPENAI_API_KEY: 'none',
      OPENAI_MODEL: 'stand-in',
      REDIS_URL: redis.url,
      MOA_CHAT_CONCURRENCY: '1',
    };
    const bank = await startBank({ worker: true, env });
    const other = await startTestServer({ worker: true, env, database: bank.database });
    try {
      const tokens = await Promise.all([1, 2].map(async () => bank.loginAs(await bank.aCustomer())));
      const seriesId = encodeId('Series', await aSeries(bank, rising(120), { topic: 'POLICY_RATE' }));
      const input = { text: '기준금리는 어떻게 될까요?', forecast: { seriesId, months: 6 } };
      const [one, two] = await Promise.all(tokens.map((token) => answered(bank, token, input)));
      expect(one?.reply).toMatchObject({ state: 'COMPLETED', model: 'stand-in' });
      expect(one?.reply.text).toMatch(/기본 경로.*권유하는 것이 아니며/s);
      expect(two?.reply).toMatchObject({ text: one?.reply.text, parts: one?.reply.parts, facts: one?.reply.facts });
      expect([one?.reply.isFromCache, two?.reply.isFromCache].toSorted()).toEqual([false, true]);
      const requests = mock.getRequests().map(({ body }) => body as ChatCompletionRequest);
      expect(requests.filter(asksSummary)).toHaveLength(1);
      expect(requests).toHaveLength(2);
    } finally {
      await other.close();
      await bank.close();
      await mock.stop();
      await redis.stop();
    }
  }, 180_000);
});
