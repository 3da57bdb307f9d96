import type { Fact } from '../../../../platform/assistant/index.js';
import { citedFacts } from '../../facts/index.js';
import { bindFigures } from '../../gate/index.js';
import type { Answer, AnswerEvent, AnswerEvidence } from '../../replies/index.js';
import { NO_EVIDENCE } from './followed-answer.js';
import { FROM_CACHE } from './cached-answer.js';

/** The source from which a reader gets a shared answer. */
export interface Source {
  read(signal: AbortSignal): AsyncIterable<AnswerEvent>;
  evidence(): AnswerEvidence;
  /** Whether it is written for another reader, whose allowance it uses. */
  readonly isAnothers: boolean;
}

/**
 * A narrative as one of its readers gets it. Its usage counts once, and the records of the other readers mark a repeat.
 */
export class SharedReading implements Answer {
  #source: Source | null = null;
  #text = '';
  #isWhole = false;

  constructor(
    private readonly facts: readonly Fact[],
    /** The next source, requested whenever one ends before the answer does; null when none is left. */
    private readonly join: (attempt: number) => Promise<Source | null>,
  ) {}

  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    let hasBegun = false;
    for (let attempt = 0; !this.#isWhole; attempt += 1) {
      const source = await this.join(attempt);
      if (source === null) return;
      this.#source = source;
      // Events of the previous source are void: this one sends everything from the beginning.
      let isAnew: boolean = hasBegun;
      for await (const event of source.read(signal)) {
        const told: AnswerEvent = isAnew && event.type === 'start' ? { ...event, type: 'restart' } : event;
        [hasBegun, isAnew] = [true, false];
        yield this.#taken(told, source);
      }
    }
  }

  evidence(): AnswerEvidence {
    const { evidence, isAnothers } = this.#source
      ? { evidence: this.#source.evidence(), isAnothers: this.#source.isAnothers }
      : { evidence: NO_EVIDENCE, isAnothers: false };
    // Another reader may be further ahead: the evidence for this reader's text is found in that text.
    const facts = this.#isWhole ? evidence.facts : citedFacts(this.facts, bindFigures(this.#text, this.facts));
    return { ...evidence, facts, verdicts: [...evidence.verdicts, ...(isAnothers ? [FROM_CACHE] : [])] };
  }

  #taken(event: AnswerEvent, { isAnothers }: Source): AnswerEvent {
    if (event.type === 'restart') this.#text = '';
    if (event.type === 'delta') this.#text += event.text;
    if (event.type !== 'finish') return event;
    this.#isWhole = true;
    return isAnothers ? { ...event, usage: { promptTokens: 0, completionTokens: 0 } } : event;
  }
}
