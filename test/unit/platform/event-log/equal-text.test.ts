import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog } from '../../../../src/platform/event-log/index.js';
import { contract } from '../../../support/both-implementations.js';
import { times } from '../../../support/times.js';
import { collect, deltas, newStream, sequencesOf, textOf, twoNodes, type Delta } from './support.js';

/** What a writer does in one step: appends, sometimes twice, sometimes as a new attempt on the other node. */
const step = fc.record({
  texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 9 }),
  repeats: fc.boolean(),
  takesOver: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
  pauses: fc.nat(2),
});
/** How many events a reader reads before its connection is cut; after the last cut it reads to the end. */
const reader = fc.record({ cuts: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }), late: fc.nat(3) });

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Reader = typeof reader extends fc.Arbitrary<infer T> ? T : never;
type Nodes = readonly [EventLog, EventLog];

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

async function write(nodes: Nodes, stream: string, steps: readonly Step[]): Promise<string> {
  let writer = 1;
  let { last } = await nodes[1].open(stream, writer);
  for (const { texts, repeats, takesOver, pauses } of steps) {
    if (takesOver) ({ last } = await nodes[(writer += 1) % 2 === 0 ? 0 : 1].open(stream, writer));
    const node = nodes[writer % 2 === 0 ? 0 : 1];
    const append = () => node.append(stream, deltas(...texts), { writer, expectedSequence: last });
    const answers = await Promise.all(repeats ? [append(), append()] : [append()]);
    expect(new Set(answers).size).toBe(1);
    [last] = answers;
    await turns(pauses);
  }
  await nodes[0].end(stream, { writer, expectedSequence: last });
  return steps.flatMap(({ texts }) => texts).join('');
}

async function read(nodes: Nodes, stream: string, { cuts, late }: Reader): Promise<string> {
  await turns(late * 3);
  const seen: Awaited<ReturnType<typeof collect>> = [];
  for (const [index, count] of [...cuts, Infinity].entries()) {
    const controller = new AbortController();
    const node = nodes[index % 2 === 0 ? 0 : 1];
    seen.push(...(await collect(node.follow<Delta>(stream, seen.length, controller.signal), count)));
    controller.abort();
  }
  expect(sequencesOf(seen)).toEqual(seen.map((_, index) => index + 1));
  return textOf(seen);
}

contract('writers and readers in any interleaving', (bench) => {
  it('leave every reader with exactly the text that was written, over hundreds of runs', async () => {
    const nodes = await twoNodes(bench, { followerEvents: 4, followerBytes: 60 });
    const runs = fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.array(reader, { minLength: 1, maxLength: 4 }),
      async (steps, readers) => {
        const stream = newStream();
        const reading = readers.map((plan) => read(nodes, stream, plan));
        const text = await write(nodes, stream, steps);
        for (const seen of await Promise.all(reading)) expect(seen).toBe(text);
      },
    );
    await fc.assert(runs, { numRuns: times(300, 10_000), endOnFailure: true });
    for (const node of nodes) expect(node.use()).toEqual({ followers: 0, watchedStreams: 0 });
  }, 180_000);
});
