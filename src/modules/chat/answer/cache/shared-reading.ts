import type { Fact } from '../../../../platform/assistant/index.js';
import { toldFacts } from '../../facts/index.js';
import { bindFigures } from '../../gate/index.js';
import type { Answer, AnswerEvent, AnswerEvidence } from '../../replies/index.js';
import { NO_EVIDENCE } from './followed-answer.js';
import { TOLD_AGAIN } from './kept-answer.js';

/** Where a reader gets an answer from that may be read by others, too. */
export interface Source {
  read(signal: AbortSignal): AsyncIterable<AnswerEvent>;
  evidence(): AnswerEvidence;
  /** Whether it is written for another reader, who is charged for it. */
  readonly isAnothers: boolean;
}

/** A narrative as one of its readers gets it. What it took is counted once, and its record says who was told it again. */
export class SharedReading implements Answer {
  #source: Source | null = null;
  #text = '';
  #isWhole = false;

  constructor(
    private readonly facts: readonly Fact[],
    /** Where to read it, anew each time that a source ends before the answer does; null once there is none left. */
    private readonly join: (attempt: number) => Promise<Source | null>,
  ) {}

  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    let hasBegun = false;
    for (let attempt = 0; !this.#isWhole; attempt += 1) {
      const source = await this.join(attempt);
      if (source === null) return;
      this.#source = source;
      // What another source had told is void: this one tells all from the beginning.
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
    // Another may have been told more by now: what this one's text rests on is found in this one's text.
    const facts = this.#isWhole ? evidence.facts : toldFacts(this.facts, bindFigures(this.#text, this.facts));
    return { ...evidence, facts, verdicts: [...evidence.verdicts, ...(isAnothers ? [TOLD_AGAIN] : [])] };
  }

  #taken(event: AnswerEvent, { isAnothers }: Source): AnswerEvent {
    if (event.type === 'restart') this.#text = '';
    if (event.type === 'delta') this.#text += event.text;
    if (event.type !== 'finish') return event;
    this.#isWhole = true;
    return isAnothers ? { ...event, usage: { promptTokens: 0, completionTokens: 0 } } : event;
  }
}
