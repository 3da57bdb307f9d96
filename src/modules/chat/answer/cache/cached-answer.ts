import { setImmediate } from 'node:timers/promises';
import { piecesOf } from '../../../../platform/text.js';
import type { Answer, AnswerEvent, AnswerEvidence, AnswerPart } from '../../replies/index.js';
import { isOfSentences } from '../verdicts.js';

/** An answer as it is cached. */
export interface CachedAnswer {
  readonly provider: string;
  readonly model: string;
  readonly text: string;
  /** Parts with their places in the text; lookup steps are created for each reply. */
  readonly parts?: readonly KeptPart[];
  readonly evidence: AnswerEvidence;
}

interface KeptPart {
  readonly at: number;
  readonly reads: number;
  readonly part: AnswerPart;
}

/** Characters per delta of a repeated answer. */
const CHUNK = 200;
/**
 * Maximum characters of cached text, some three pages. Longer text was never meant for a chat, and a hundred readers of
 * half a megabyte at once would hold three hundred.
 */
const KEPT_MAX = 16_384;

/** The guard verdict recorded for an answer that was not written for its reader. */
export const FROM_CACHE = { guard: 'CACHE', verdict: 'TOLD_AGAIN', detail: null } as const;

/** A cached answer, sent at once. */
export function answerFromCache({ provider, model, text, parts = [], evidence }: CachedAnswer): Answer {
  return {
    async *stream(signal) {
      yield { type: 'start', provider, model };
      let told = 0;
      for (const { at, ...placed } of [...parts, { at: text.length, part: null }]) {
        for (const chunk of piecesOf(text.slice(told, at), CHUNK)) {
          signal.throwIfAborted();
          yield { type: 'delta', text: chunk };
          // Yields to other work: many answers may be sent at once.
          await setImmediate();
        }
        told = at;
        if (placed.part) yield { type: 'part', ...placed };
      }
      yield { type: 'finish', reason: 'stop', usage: { promptTokens: 0, completionTokens: 0 } };
    },
    evidence: () => ({
      ...evidence,
      verdicts: [...evidence.verdicts, FROM_CACHE],
    }),
  };
}

const keptPart = ({ part, reads = 0 }: Extract<AnswerEvent, { type: 'part' }>, at: number): KeptPart => ({
  at,
  reads,
  part,
});

/** Stores a complete answer. `isTrimmed` says that sentences were left out of it, or were so many that fixed words are shown. */
type Keep = (whole: CachedAnswer, isTrimmed: boolean) => Promise<unknown>;

/** The same answer, cached once it is complete. */
export function cachedOnceComplete(fresh: Answer, keep: Keep): Answer {
  return {
    async *stream(signal) {
      let author = { provider: '', model: '' };
      let text = '';
      let parts: readonly KeptPart[] = [];
      for await (const event of fresh.stream(signal)) {
        if (event.type === 'start' || event.type === 'restart')
          author = { provider: event.provider, model: event.model };
        if (event.type === 'restart') [text, parts] = ['', []];
        if (event.type === 'delta') text += event.text;
        if (event.type === 'part' && event.part.type !== 'steps') parts = [...parts, keptPart(event, text.length)];
        if (event.type === 'finish')
          await keepIfWhole(event, { ...author, text, parts, evidence: fresh.evidence() }, keep);
        yield event;
      }
    },
    evidence: () => fresh.evidence(),
  };
}

async function keepIfWhole(
  { reason }: Extract<AnswerEvent, { type: 'finish' }>,
  whole: CachedAnswer,
  keep: Keep,
): Promise<void> {
  const { text, evidence } = whole;
  const others = evidence.verdicts.filter(({ guard, verdict }) => verdict !== 'PASSED' || guard === 'TOOLS');
  if (reason === 'stop' && text !== '' && text.length <= KEPT_MAX && others.every(isOfSentences))
    await keep(whole, others.length > 0);
}
