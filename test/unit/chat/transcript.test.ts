import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Draft } from '../../../src/modules/chat/replies/writing/draft.js';
import type { ReplyEvent } from '../../../src/modules/chat/replies/reply-event.js';
import { endSequence, eventsAfter, extend, type Transcript } from '../../../src/modules/chat/replies/transcript.js';

type Step = { readonly add: string } | { readonly question: string } | 'seal' | 'restart';

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ add: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) }) },
    { weight: 2, arbitrary: fc.record({ question: fc.string({ maxLength: 6 }) }) },
    { weight: 4, arbitrary: fc.constant('seal' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  { maxLength: 40 },
);

const asking = (question: string) => ({ type: 'followUps', questions: [{ ko: question, en: question }] }) as const;

/** What the log holds when a draft goes through the steps, read as a publisher reads it after each. */
function written(script: readonly Step[]): { readonly draft: Draft; readonly log: ReplyEvent[] } {
  const draft = new Draft();
  const log: ReplyEvent[] = [];
  const publish = (): void => void log.push(...eventsAfter(draft, log.length).map(({ event }) => event));
  draft.start();
  publish();
  for (const step of script) {
    if (step === 'seal') draft.seal();
    else if (step === 'restart') draft.restart();
    else if ('add' in step) draft.gather(step.add);
    else draft.place(asking(step.question), step.question.length);
    publish();
  }
  draft.seal({ final: true });
  publish();
  return { draft, log };
}

/** What a client that takes these events shows. */
function shown(events: readonly ReplyEvent[], before = ''): string {
  return events.reduce(
    (text, event) => (event.type === 'restarted' ? '' : event.type === 'delta' ? text + event.text : text),
    before,
  );
}

describe('a reply sent again from what is stored', () => {
  it('shows the same text as the live events, from any point and through restarts', () => {
    fc.assert(
      fc.property(steps, fc.nat(60), (script, cut) => {
        const { draft, log } = written(script);
        const after = Math.min(cut, log.length);
        const again = eventsAfter(draft.snapshot(), after);
        expect(again.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1).slice(after));
        const seen = shown(log.slice(0, after));
        expect(
          shown(
            again.map(({ event }) => event),
            seen,
          ),
        ).toBe(draft.text);
      }),
    );
  });

  it('repeats every event word for word where no restart voided it', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const { draft, log } = written(script);
        const from = log.findLastIndex(({ type }) => type === 'restarted');
        const again = eventsAfter(draft.snapshot(), 0).map(({ event }) => event);
        expect(again.slice(Math.max(from, 0))).toEqual(log.slice(Math.max(from, 0)));
        expect(again[0]).toEqual({ type: 'started' });
        expect(endSequence(draft)).toBe(log.length + 1);
      }),
    );
  });

  it('places each part after the text before it, and voids it with that text', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const { draft, log } = written(script);
        const from = log.findLastIndex(({ type }) => type === 'restarted') + 1;
        const parts = log.slice(from).flatMap((event, at) => (event.type === 'part' ? [{ event, at }] : []));
        expect(draft.parts.map(({ sequence }) => sequence)).toEqual(parts.map(({ at }) => from + at + 1));
        for (const { event, at } of parts) {
          expect(event.start).toBe(shown(log.slice(from, from + at)).length);
        }
      }),
    );
  });

  it('never splits a surrogate pair, whatever the pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('가', '\uD83D', '\uDE00', '😀', 'a')), (pieces) => {
        const { draft, log } = written(pieces.flatMap((add): Step[] => [{ add }, 'seal']));
        expect(log.every((event) => event.type !== 'delta' || event.text.isWellFormed())).toBe(true);
        expect(draft.text).toBe(pieces.join('').toWellFormed());
      }),
    );
  });

  it('is the same when it is put together from the events of the log', () => {
    const empty: Transcript = { text: '', frameEnds: [], restartedAt: 0, parts: [] };
    fc.assert(
      fc.property(steps, fc.nat(60), (script, cut) => {
        const { draft, log } = written(script);
        const stored = log.slice(0, cut).reduce(extend, empty);
        expect(log.slice(cut).reduce(extend, stored)).toEqual(draft.snapshot());
      }),
    );
  });
});
