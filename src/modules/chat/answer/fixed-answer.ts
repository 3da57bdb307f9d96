import type { LanguageModel } from '../../../platform/llm/index.js';
import { bindFigures } from '../gate/index.js';
import type { Answer, AnswerEvidence, AnswerEvent } from '../replies/index.js';
import type { FixedWords } from '../plan/index.js';
import { citedFacts, versionsOf } from '../facts/index.js';
import { PartsInText } from './parts-in-text.js';

/** An answer in fixed words, streamed like any other, with its parts in place. */
export class FixedAnswer implements Answer {
  readonly #parts: PartsInText;

  /** @param narrator streams a narration word for word. */
  constructor(
    private readonly words: FixedWords,
    private readonly narrator: LanguageModel,
  ) {
    this.#parts = new PartsInText(words.parts ?? [], words.facts ?? []);
  }

  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    for await (const event of this.narrator.stream({ messages: [], narration: this.words.text }, signal)) {
      if (event.type === 'tool_calls') continue;
      if (event.type === 'finish') yield* this.#parts.end();
      if (event.type === 'delta') yield* this.#parts.insertInto(event.text);
      else if (event.type === 'finish' && this.words.usage !== undefined) yield { ...event, usage: this.words.usage };
      else yield event;
    }
  }

  evidence(): AnswerEvidence {
    const { text, facts = [], versions = {}, verdicts = [] } = this.words;
    const bound = bindFigures(text, facts).filter(({ end }) => end <= this.#parts.lettersSent);
    return {
      promptSha256: null,
      facts: citedFacts(facts, bound),
      versions: { ...versions, ...versionsOf(facts) },
      verdicts,
    };
  }
}
