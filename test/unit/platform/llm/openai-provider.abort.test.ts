import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFailover } from '../../../../src/platform/llm/index.js';
import { systemClock } from '../../../../src/platform/clock.js';
import * as server from '../../../support/llm-server.js';
import { body, head, pause, text, type Step } from '../../../support/llm-server.js';
import { never, providerAt, read, REQUEST } from './support.js';

const endless: readonly Step[] = [head(), ...Array.from({ length: 300 }, () => [body(text('말')), pause(10)]).flat()];

const moments: readonly { name: string; script: readonly Step[] }[] = [
  { name: 'before the head', script: [] },
  { name: 'while an error page is coming', script: [pause(30), head(500), body('<html>')] },
  { name: 'before the first token', script: [head()] },
  { name: 'in mid-stream', script: endless },
];

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a reply that is given up', () => {
  let llm: server.LlmServer;
  beforeEach(async () => void (llm = await server.startLlmServer()));
  afterEach(() => llm.stop());

  it.each(moments)('closes the connection long before it would time out $name', async ({ script }) => {
    llm.play(script);
    const stop = new AbortController();
    const reason = new Error('stopped by the reader');
    const reading = read(
      // Ten minutes until it would time out, and one until it would ask again: whatever ends here, the abort has ended.
      createFailover([providerAt(llm.url)], { clock: systemClock, backoffMs: 60_000 }).stream(REQUEST, stop.signal),
    );
    while (llm.requests.length === 0) await wait(5);
    await wait(60);
    stop.abort(reason);
    expect((await reading).error).toBe(reason);
    await llm.closed();
    expect(llm.requests).toHaveLength(1);
  });

  it('closes the connection while the reader is still busy with an event', async () => {
    llm.play(endless);
    const stop = new AbortController();
    const events = providerAt(llm.url).stream(REQUEST, stop.signal)[Symbol.asyncIterator]();
    await events.next();
    await events.next();
    expect(llm.open).toBe(1);
    stop.abort();
    await llm.closed();
    await expect(events.next()).rejects.toThrow(/aborted/);
  });

  it('closes the connection when the reader breaks off', async () => {
    llm.play(endless);
    for await (const { type } of providerAt(llm.url).stream(REQUEST, never)) if (type === 'delta') break;
    await llm.closed();
  });

  it('asks nobody when it was given up before', async () => {
    const reading = read(providerAt(llm.url).stream(REQUEST, AbortSignal.abort(new Error('too late'))));
    expect((await reading).error).toMatchObject({ message: 'too late' });
    expect(llm.requests).toHaveLength(0);
  });

  it('leaves no connection behind after fifty at once', async () => {
    llm.play(endless);
    const stop = new AbortController();
    const model = providerAt(llm.url);
    const readings = Array.from({ length: 50 }, () => read(model.stream(REQUEST, stop.signal)));
    while (llm.requests.length < 50) await wait(5);
    stop.abort();
    await Promise.all(readings);
    await llm.closed();
    expect(llm.open).toBe(0);
  });
});
