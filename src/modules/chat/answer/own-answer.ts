import type { LanguageModel } from '../../../platform/llm/index.js';
import { bindFigures } from '../gate/index.js';
import type { Answer, AnswerEvidence, AnswerEvent } from '../replies/index.js';
import type { OwnWords } from '../plan/index.js';
import { toldFacts, versionsOf } from '../facts/index.js';

/** An answer in our own words, streamed like any other. */
export class OwnAnswer implements Answer {
  #told = 0;

  /** @param narrator streams a narration word for word. */
  constructor(
    private readonly words: OwnWords,
    private readonly narrator: LanguageModel,
  ) {}

  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    for await (const event of this.narrator.stream({ messages: [], narration: this.words.text }, signal)) {
      if (event.type === 'tool_calls') continue;
      if (event.type === 'delta') this.#told += event.text.length;
      yield event;
    }
  }

  evidence(): AnswerEvidence {
    const { text, facts = [], versions = {}, verdicts = [] } = this.words;
    const bound = bindFigures(text, facts).filter(({ end }) => end <= this.#told);
    return {
      promptSha256: null,
      facts: toldFacts(facts, bound),
      versions: { ...versions, ...versionsOf(facts) },
      verdicts,
    };
  }
}
