import type { Fact } from '../../../../platform/assistant/index.js';
import { canonicalJson, sha256 } from '../../../../platform/chain/index.js';
import type { ModelUsage } from '../../../../platform/llm/index.js';
import { citedFacts } from '../../facts/index.js';
import { bindFigures } from '../../gate/index.js';
import type { Answer, AnswerEvent, AnswerEvidence, CitedFact } from '../../replies/index.js';
import { totalUsage } from '../total-usage.js';
import { placesOf, textOf, type Block } from '../blocks.js';
import { PartsInText } from '../parts-in-text.js';

/** A section of a reply: fixed words, or an answer still to be written. */
export type AnswerSection = { readonly blocks: readonly Block[] } | { readonly answer: Answer };

/** A section that has begun: where in the text, and what is known of it by now. */
interface Begun {
  readonly isWritten: boolean;
  readonly from: number;
  evidence: () => AnswerEvidence;
}

type Author = Extract<AnswerEvent, { readonly type: 'start' }>;
type SectionEvent = Extract<AnswerEvent, { readonly type: 'delta' | 'part' }>;
type Finish = Extract<AnswerEvent, { readonly type: 'finish' }>;

const BUILT_IN_AUTHOR: Author = { type: 'start', provider: 'built-in', model: 'narrator' };
const isOurs = ({ provider }: Pick<Author, 'provider'>): boolean => provider === BUILT_IN_AUTHOR.provider;
const PARAGRAPH_BREAK: Extract<SectionEvent, { type: 'delta' }> = { type: 'delta', text: '\n\n' };

/**
 * Joins several sections into one answer, each in a paragraph of its own. When a section restarts, the text before it
 * is sent again: a restart voids all text of a reply. A model that writes any section is named as the author.
 */
export class JoinedAnswer implements Answer {
  /** The author of the text before the current section. */
  #author = BUILT_IN_AUTHOR;
  #sent: SectionEvent[] = [];
  readonly #begun: Begun[] = [];
  #usage: ModelUsage | null = { promptTokens: 0, completionTokens: 0 };
  #reason: Finish['reason'] = 'stop';

  constructor(
    private readonly stretches: readonly AnswerSection[],
    private readonly facts: readonly Fact[],
  ) {}

  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    yield BUILT_IN_AUTHOR;
    for (const stretch of this.stretches) {
      const before = lengthOf(this.#sent);
      const begun: Begun = {
        isWritten: 'answer' in stretch,
        from: before === 0 ? 0 : before + PARAGRAPH_BREAK.text.length,
        evidence: 'answer' in stretch ? () => stretch.answer.evidence() : always(this.#ownEvidence(stretch.blocks)),
      };
      this.#begun.push(begun);
      if ('blocks' in stretch) yield* this.#own(stretch.blocks);
      else yield* this.#written(stretch.answer, signal);
      // Nothing changes in a section that has ended, and the evidence of the reply is asked for again and again.
      begun.evidence = always(begun.evidence());
    }
    yield { type: 'finish', reason: this.#reason, usage: this.#usage };
  }

  evidence(): AnswerEvidence {
    const each = this.#begun.map(({ isWritten, from, evidence }) => ({ isWritten, from, evidence: evidence() }));
    const written = each.flatMap(({ isWritten, evidence }) => (isWritten ? [evidence] : []));
    const prompts = written.flatMap(({ promptSha256 }) => promptSha256 ?? []);
    return {
      promptSha256: prompts.length === 0 ? null : sha256(canonicalJson(prompts)),
      facts: merged(each.flatMap(({ from, evidence }) => evidence.facts.map((fact) => moved(fact, from)))),
      versions: Object.assign({}, ...written.map(({ versions }) => versions)) as Record<string, string>,
      verdicts: written.flatMap(({ verdicts }) => verdicts),
    };
  }

  *#own(blocks: readonly Block[]): Generator<AnswerEvent> {
    const text = textOf(blocks);
    const parts = new PartsInText(placesOf(blocks), this.facts);
    const events: SectionEvent[] = [
      ...(text !== '' && lengthOf(this.#sent) > 0 ? [PARAGRAPH_BREAK] : []),
      ...parts.insertInto(text),
      ...parts.end(),
    ];
    this.#sent = [...this.#sent, ...events];
    yield* events;
  }

  async *#written(answer: Answer, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const needsBreak = lengthOf(this.#sent) > 0;
    let events: SectionEvent[] = [];
    let author = this.#author;
    for await (const event of answer.stream(signal)) {
      if (event.type === 'finish') {
        this.#usage = totalUsage(this.#usage, event.usage);
        if (event.reason !== 'stop') this.#reason = event.reason;
      } else if (event.type === 'start' || event.type === 'restart') {
        const { type, provider, model } = event;
        author = isOurs(event) ? this.#author : { type: 'start', provider, model };
        if (type === 'start') {
          yield author;
          continue;
        }
        events = [];
        yield { ...author, type };
        yield* this.#sent;
      } else {
        const next: SectionEvent[] =
          needsBreak && event.type === 'delta' && lengthOf(events) === 0 ? [PARAGRAPH_BREAK, event] : [event];
        events.push(...next);
        yield* next;
      }
    }
    this.#sent = [...this.#sent, ...events];
    this.#author = author;
  }

  #ownEvidence(blocks: readonly Block[]): AnswerEvidence {
    const facts = citedFacts(this.facts, bindFigures(textOf(blocks), this.facts));
    return { promptSha256: null, facts, versions: {}, verdicts: [] };
  }
}

const always =
  <T>(value: T) =>
  (): T =>
    value;

const lengthOf = (events: readonly SectionEvent[]): number =>
  events.reduce((sum, event) => sum + (event.type === 'delta' ? event.text.length : 0), 0);

const moved = ({ places, ...fact }: CitedFact, by: number): CitedFact => ({
  ...fact,
  places: places.map(({ start, end }) => ({ start: start + by, end: end + by })),
});

/** Each fact once, with all places that state it. */
function merged(facts: readonly CitedFact[]): CitedFact[] {
  return [...Map.groupBy(facts, ({ id }) => id).values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const places = [first, ...rest].flatMap((fact) => fact.places);
    return [{ ...first, isTold: places.length > 0, places }];
  });
}
