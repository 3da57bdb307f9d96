import { setImmediate } from 'node:timers/promises';
import type { Cache } from '../../../platform/cache/index.js';
import { canonicalJson, sha256 } from '../../../platform/chain/index.js';
import { piecesOf } from '../../../platform/text.js';
import type { Asked } from '../plan/index.js';
import type { Answer, AnswerEvent, AnswerEvidence, AnswerPart } from '../replies/index.js';

export interface AnswerCacheParts {
  readonly cache: Cache;
  /** Names the models that may answer: what another one said is no answer of these. */
  readonly models: string;
}

/** An answer as it is kept to be told again. */
interface Kept {
  readonly provider: string;
  readonly model: string;
  readonly text: string;
  /** Parts with their places in the text; what was looked up is named anew each time. */
  readonly parts?: readonly KeptPart[];
  readonly evidence: AnswerEvidence;
}

interface KeptPart {
  readonly at: number;
  readonly reads: number;
  readonly part: AnswerPart;
}

/** Long enough for who asks again on another device; the facts under an answer are part of its key anyhow. */
const KEPT_MS = 10 * 60_000;
/** Characters of one delta of an answer that is told again. */
const CHUNK = 200;
/**
 * Characters of text that is kept, some three pages. What is longer was never meant for a chat, and a hundred readers of
 * half a megabyte at once would hold three hundred.
 */
const KEPT_MAX = 16_384;

/**
 * Tells a model's answer again to who asks the very same over the very same facts. The key holds account, customer,
 * prompt (the question, what was said before, rules and day), facts, versions and models, so that nobody is ever told
 * what another was. Only whole answers are kept that nothing was withheld from and nothing looked up for: what a tool
 * found may have changed. Asking for another reply to the same question asks for another answer.
 *
 * Nothing outlasts what it was made from: whoever answers before a model does (intents and FAQs as they are published at
 * the moment) is asked before this, and everything a model is told is in the key. Two nodes that are asked the same at the
 * same time ask twice: the key is one account's, and who waits for another's answer to be whole waits for his first word.
 */
export class AnswerCache {
  constructor(private readonly parts: AnswerCacheParts) {}

  /** The answer that was given before, or else this one, which is kept once it is whole. */
  async remembered(asked: Asked, fresh: Answer): Promise<Answer> {
    const { cache } = this.parts;
    const key = this.#keyOf(asked, fresh.evidence());
    // An outage of the cache costs an answer of its own, and nothing else.
    const kept = asked.isAskedAnew ? undefined : await cache.get<Kept>(key).catch(() => undefined);
    if (kept) return toldAgain(kept);
    return remembering(fresh, (whole) => cache.set(key, whole, KEPT_MS).catch(() => undefined));
  }

  #keyOf({ reply, customerId, locale }: Asked, { promptSha256, facts, versions }: AnswerEvidence): string {
    const rests = facts.map(({ id, label, value, asOf }) => [id, label.ko, value.ko, value.en, asOf]);
    const whose = { account: reply.accountId, askedAs: reply.askedAs, customer: customerId, locale };
    const { models } = this.parts;
    return `chat:answer:${sha256(canonicalJson({ ...whose, promptSha256, rests, versions: { ...versions }, models }))}`;
  }
}

function toldAgain({ provider, model, text, parts = [], evidence }: Kept): Answer {
  return {
    async *stream(signal) {
      yield { type: 'start', provider, model };
      let told = 0;
      for (const { at, ...placed } of [...parts, { at: text.length, part: null }]) {
        for (const chunk of piecesOf(text.slice(told, at), CHUNK)) {
          signal.throwIfAborted();
          yield { type: 'delta', text: chunk };
          // Others have their turn: many may be told at once.
          await setImmediate();
        }
        told = at;
        if (placed.part) yield { type: 'part', ...placed };
      }
      yield { type: 'finish', reason: 'stop', usage: { promptTokens: 0, completionTokens: 0 } };
    },
    evidence: () => ({
      ...evidence,
      verdicts: [...evidence.verdicts, { guard: 'CACHE', verdict: 'TOLD_AGAIN', detail: null }],
    }),
  };
}

const keptPart = ({ part, reads = 0 }: Extract<AnswerEvent, { type: 'part' }>, at: number): KeptPart => ({
  at,
  reads,
  part,
});

function remembering(fresh: Answer, keep: (whole: Kept) => Promise<unknown>): Answer {
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
  whole: Kept,
  keep: (whole: Kept) => Promise<unknown>,
): Promise<void> {
  const { text, evidence } = whole;
  const isUntouched = evidence.verdicts.every(({ guard, verdict }) => verdict === 'PASSED' && guard !== 'TOOLS');
  if (reason === 'stop' && text !== '' && text.length <= KEPT_MAX && isUntouched) await keep(whole);
}
