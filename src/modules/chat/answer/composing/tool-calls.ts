import type { ChatMessage, ToolCall } from '../../../../platform/llm/index.js';
import type { Locale } from '../../../../platform/text.js';
import type { FactBook } from '../../facts/index.js';
import type { Release } from '../../gate/index.js';
import type { Verdict } from '../../replies/index.js';
import { CALLS_AT_ONCE, resultText, type Toolbox, type ToolOutcome } from '../../tools/index.js';

interface ToolCallParts {
  /** Null where there is nothing to look up. */
  readonly toolbox: Toolbox | null;
  readonly book: FactBook;
  readonly release: Release;
  readonly locale: Locale;
}

/** The lookups that a model asks for while it writes an answer. What they find joins the facts of the answer. */
export class ToolCalls {
  #run = 0;
  #failed = 0;

  constructor(private readonly parts: ToolCallParts) {}

  /** Runs the calls of one step, and returns the messages that give the model their results. */
  async results(calls: readonly ToolCall[], signal: AbortSignal): Promise<ChatMessage[]> {
    const { toolbox, book, release, locale } = this.parts;
    const outcomes = await Promise.all(
      calls.map(async (call, place): Promise<ToolOutcome> => {
        if (toolbox && place < CALLS_AT_ONCE) return toolbox.call(call, signal);
        return { error: `Not run: at most ${CALLS_AT_ONCE} calls at once.` };
      }),
    );
    return outcomes.map((outcome, place): ChatMessage => {
      const filed = 'facts' in outcome ? { facts: book.add(outcome.facts) } : outcome;
      if ('facts' in filed) release.add(filed.facts);
      if ('error' in filed) this.#failed += 1;
      else this.#run += 1;
      return { role: 'tool', content: resultText(filed, locale), toolCallId: calls[place]?.id ?? '' };
    });
  }

  /** How many calls ran and failed, for the evidence of an answer; empty when there were none. */
  get verdicts(): Verdict[] {
    if (this.#run + this.#failed === 0) return [];
    return [{ guard: 'TOOLS', verdict: 'PASSED', detail: `${this.#run} run, ${this.#failed} failed` }];
  }
}
