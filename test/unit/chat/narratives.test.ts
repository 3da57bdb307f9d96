import { describe, expect, it } from '@jest/globals';
import { Narratives, type NarrativeKey } from '../../../src/modules/chat/answer/cache/index.js';
import type { Answer, AnswerEvent } from '../../../src/modules/chat/replies/index.js';
import { both, factMaker } from '../../../src/platform/assistant/index.js';
import { InProcessCache, type Cache } from '../../../src/platform/cache/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { UpstreamFailure } from '../../../src/platform/errors/index.js';
import { InProcessEventLog, type EventLog } from '../../../src/platform/event-log/index.js';
import { systemTimer } from '../../../src/platform/timer.js';

const fact = factMaker('FINDING', both('한국은행'), '2026-11-01');
const key: NarrativeKey = {
  name: 'series:7',
  question: '기준금리',
  language: 'ko',
  versions: { 'forecast-narrative': '1' },
  person: null,
  facts: [fact('end', both('전망'), both('2.25%'))],
};
const HALF_DAY_MS = 12 * 3_600_000;
const never = new AbortController().signal;
/** Until a writer has reported its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

function setUp({
  text = '2.25% 안팎입니다.',
  guard = 'LEDGER',
  verdict = 'PASSED',
  detail = null,
  cache,
  eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer }),
}: {
  text?: string;
  guard?: string;
  verdict?: string;
  detail?: string | null;
  cache?: Cache;
  eventLog?: EventLog;
} = {}) {
  const clock = { nowMs: 0, now: () => new Date(clock.nowMs) };
  // Room for two, and for the mark of who writes.
  const kept = new InProcessCache(clock, { maxEntries: 3 });
  const narratives = new Narratives({ cache: cache ?? kept, eventLog, models: 'one' });
  let written = 0;
  const fresh = (): Answer => ({
    async *stream(signal) {
      written += 1;
      yield { type: 'start', provider: 'one', model: 'm' };
      for (const piece of [text.slice(0, 4), text.slice(4)]) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        signal.throwIfAborted();
        yield { type: 'delta', text: piece };
      }
      yield { type: 'finish', reason: 'stop', usage: { promptTokens: 9, completionTokens: 9 } };
    },
    evidence: () => ({
      promptSha256: 'a',
      versions: {},
      facts: [],
      verdicts: [{ guard, verdict, detail }],
    }),
  });
  const read = async (of: Partial<NarrativeKey> = {}, signal: AbortSignal = never) => {
    const answer = narratives.shared({ ...key, ...of }, false, fresh);
    const events: AnswerEvent[] = [];
    for await (const event of answer.stream(signal)) events.push(event);
    const told = events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
    const isAgain = answer.evidence().verdicts.some(({ guard }) => guard === 'CACHE');
    const last = events.at(-1);
    return { told, isAgain, tokens: last?.type === 'finish' ? last.usage?.promptTokens : null };
  };
  return { clock, kept, read, narratives, fresh, written: () => written };
}

describe('narratives', () => {
  it('are written once for all who ask at once and later, and charged once', async () => {
    const { read, written } = setUp();
    const all = await Promise.all([read(), read(), read()]);
    expect(all.map(({ told }) => told)).toEqual(Array(3).fill('2.25% 안팎입니다.'));
    expect(all.map(({ isAgain, tokens }) => [isAgain, tokens])).toEqual([
      [false, 9],
      [true, 0],
      [true, 0],
    ]);
    expect(await read()).toMatchObject({ isAgain: true, tokens: 0 });
    expect(written()).toBe(1);
  });

  it('are forgotten after half a day, and the oldest when others need their room', async () => {
    const { read, written, clock, kept } = setUp();
    await read();
    clock.nowMs = HALF_DAY_MS - 1;
    expect((await read()).isAgain).toBe(true);
    clock.nowMs = HALF_DAY_MS;
    expect((await read()).isAgain).toBe(false);
    for (const question of ['하나', '둘', '셋']) {
      await read({ question });
      await settled();
    }
    expect(kept.use.entries).toBe(2);
    expect((await read()).isAgain).toBe(false);
    expect(written()).toBe(6);
  });

  it.each<[string, Partial<NarrativeKey>]>([
    ['forecast', { name: 'series:8' }],
    ['question', { question: '환율' }],
    ['language', { language: 'en' }],
    ['person', { person: 5 }],
    ['version', { versions: { 'forecast-narrative': '2' } }],
    ['fact', { facts: [fact('end', both('전망'), both('2.5%'))] }],
  ])('of another %s are others', async (_, of) => {
    const { read, written } = setUp();
    await Promise.all([read(), read(of)]);
    expect(written()).toBe(2);
  });

  it.each([
    ['longer than anyone reads', { text: 'ㄱ'.repeat(20_000) }],
    ['replaced', { verdict: 'REPLACED' }],
    ['holding a secret of a model', { guard: 'PERSONAL_DATA', verdict: 'WITHHELD' }],
  ])('are not kept when %s', async (_, made) => {
    const { read, written } = setUp(made);
    await read();
    await settled();
    await read();
    expect(written()).toBe(2);
  });

  it.each([
    ['sentences', { guard: 'SENTENCES', verdict: 'WITHHELD', detail: '1 left out' }],
    [
      'so many that fixed words were shown',
      { guard: 'MODEL', verdict: 'REPLACED', detail: 'withheld: 9 of 10 letters' },
    ],
  ])('are kept for ten minutes where the gate withheld %s', async (_, made) => {
    const { read, written, clock } = setUp(made);
    await read();
    clock.nowMs = 10 * 60_000 - 1;
    expect(await read()).toMatchObject({ told: '2.25% 안팎입니다.', isAgain: true });
    clock.nowMs = 10 * 60_000;
    expect((await read()).isAgain).toBe(false);
    expect(written()).toBe(2);
  });

  it('are given up once nobody reads them, and written again for later readers', async () => {
    const { read, written } = setUp();
    const [one, other] = [new AbortController(), new AbortController()];
    const reading = [read({}, one.signal), read({}, other.signal)].map((each) => each.catch(() => 'stopped'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    one.abort();
    other.abort();
    expect(await Promise.all(reading)).toEqual(['stopped', 'stopped']);
    expect(await read()).toMatchObject({ told: '2.25% 안팎입니다.', isAgain: false });
    expect(written()).toBe(2);
  });

  it('are written for each where the cache is away', async () => {
    const away = () => Promise.reject(new UpstreamFailure('redis', 'away'));
    const { read, written } = setUp({ cache: { get: away, set: away, delete: away, swap: away, through: away } });
    expect(await read()).toMatchObject({ told: '2.25% 안팎입니다.' });
    await read();
    expect(written()).toBe(2);
  });

  it('of a node that was slow leave the mark of the node that took over alone', async () => {
    const clock = { nowMs: 0, now: () => new Date(clock.nowMs) };
    const cache = new InProcessCache(clock);
    const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer });
    const marks = new Set<string>();
    const noting: Cache = {
      get: (name) => cache.get(name),
      set: (name, value, ttlMs) => cache.set(name, value, ttlMs),
      delete: (name) => cache.delete(name),
      swap: (name, held, following) => cache.swap(name, held, following),
      through: (name, ttlMs, load) => {
        marks.add(name);
        return cache.through(name, ttlMs, load);
      },
    };
    const leaseMs = 600;
    const node = () => {
      const ends = Promise.withResolvers<null>();
      const narratives = new Narratives({ cache: noting, eventLog, models: 'one', leaseMs });
      let written = 0;
      const fresh = (): Answer => ({
        async *stream() {
          written += 1;
          yield { type: 'start', provider: 'one', model: 'm' };
          yield { type: 'delta', text: '2.25% 안팎입니다.' };
          await ends.promise;
          yield { type: 'finish', reason: 'stop', usage: null };
        },
        // Kept for nobody, so that a later reader finds only who writes.
        evidence: () => ({
          promptSha256: 'a',
          versions: {},
          facts: [],
          verdicts: [{ guard: 'LEDGER', verdict: 'WITHHELD', detail: null }],
        }),
      });
      const read = async (): Promise<number> => {
        const events: unknown[] = [];
        for await (const event of narratives.shared(key, false, fresh).stream(never)) events.push(event);
        return events.length;
      };
      return { read, end: () => ends.resolve(null), written: () => written };
    };
    const [slow, next, last] = [node(), node(), node()];
    const first = slow.read();
    await settled();
    // The node stands still until its mark is gone, and another takes over.
    clock.nowMs += leaseMs;
    const second = next.read();
    await settled();
    const [name = ''] = marks;
    const mark = await cache.get<string>(name);
    await new Promise((resolve) => setTimeout(resolve, 2 * leaseMs));
    expect(await cache.get(name)).toBe(mark);
    slow.end();
    expect(await first).toBe(3);
    await settled();
    expect(await cache.get(name)).toBe(mark);
    const third = last.read();
    await settled();
    next.end();
    expect(await Promise.all([second, third])).toEqual([3, 3]);
    expect([slow, next, last].map(({ written }) => written())).toEqual([1, 1, 0]);
    await settled();
    expect(await cache.get(name)).toBeUndefined();
  });
});
