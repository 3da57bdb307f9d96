import { createHash } from 'node:crypto';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import {
  chunkedEvents,
  type ChatMessage,
  type ChatRequest,
  type FinishReason,
  type LanguageModel,
  type ModelEvent,
  type ModelUsage,
  type ToolCall,
} from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import type { Answer, AnswerEvent, AnswerEvidence, AnswerPart, Verdict } from '../replies/index.js';
import { bindFigures, READ_MAX, type BoundFigure, type Release } from '../gate/index.js';
import { CALLS_AT_ONCE, type Toolbox } from '../tools/index.js';
import { type FactBook, citedFacts, versionsOf } from '../facts/index.js';
import type { FixedWords } from '../plan/index.js';
import { ToolCalls } from './composing/tool-calls.js';
import { totalUsage } from './total-usage.js';
import type { LeakGuard } from './leak-guard.js';
import { NO_MORE_TOOLS, RECITED } from './model-answer.texts.js';
import { PartsInText } from './parts-in-text.js';
import type { ModelSecondLook } from './second-look.js';
import { withReviewEnds } from './with-review-ends.js';
import { mutilationVerdict, releaseVerdicts } from './verdicts.js';

/** An answer in fixed words, with its parts. */
export type Narration = Pick<FixedWords, 'text' | 'parts'>;

export interface ModelAnswerParts {
  readonly model: LanguageModel;
  /** The prompt. */
  readonly messages: readonly ChatMessage[];
  /** Opaque, for the provider. */
  readonly user: string;
  readonly locale: Locale;
  readonly release: Release;
  /** Reviews doubtful sentences; they are not reviewed when left out. */
  readonly look?: ModelSecondLook;
  readonly book: FactBook;
  readonly leaks: LeakGuard;
  /** Null where there is nothing to look up. */
  readonly toolbox: Toolbox | null;
  /** The text used when a model fails to answer, from the facts gathered by then. */
  readonly narrate: () => Narration;
  /** What precedes the text; sent again when another model restarts. */
  readonly beside?: readonly AnswerPart[];
  readonly versions: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
  /** Total time limit of models, in milliseconds; two minutes by default. */
  readonly limitMs?: number;
}

/** As long as a person may be expected to watch a reply grow; a model at twenty tokens a second takes one minute. */
const LIMIT_MS = 120_000;
/** Maximum model steps that may end with tool calls; then it must answer with what it has. */
export const TOOL_STEPS_MAX = 8;
/** Fixed words in place of a model's. */
const BUILT_IN_AUTHOR = { provider: 'built-in', model: 'narrator' } as const;

const OUT_OF_TIME = new Error('out of time');

/** Why we take over from a model. */
type Takeover = Verdict;
const LEAK: Takeover = { guard: 'PROMPT_LEAK', verdict: 'WITHHELD', detail: null };
const FILTERED: Takeover = { guard: 'MODEL', verdict: 'REPLACED', detail: 'cut by the filter of its provider' };

const PARAGRAPH_BREAK = '\n\n';

interface Step {
  readonly calls: readonly ToolCall[];
  readonly text: string;
  readonly reason: FinishReason;
}

/**
 * An answer that a model writes: its sentences pass the gate, its tools run as the asker, and its instructions stay
 * secret. If no model completes it, even after part of the text, or if too little of the text is left, it restarts in
 * fixed words, from the same facts.
 */
export class ModelAnswer implements Answer {
  readonly #messages: ChatMessage[];
  readonly #verdicts: Verdict[];
  /** Null once a step did not report its usage: then the total is unknown. */
  #usage: ModelUsage | null = { promptTokens: 0, completionTokens: 0 };
  readonly #tools: ToolCalls;
  #steps = 0;
  #hasText = false;
  /** Text of an earlier step precedes, so a new paragraph must begin. */
  #needsBreak = false;
  /** Evidence of the fixed words, where they took over. */
  #ownFigures: readonly BoundFigure[] | null = null;

  constructor(private readonly parts: ModelAnswerParts) {
    this.#messages = [...parts.messages];
    this.#verdicts = [...parts.verdicts];
    this.#tools = new ToolCalls(parts);
  }

  /** Always completes: if no model finishes, fixed words follow, after a restart if text was shown. */
  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const time = new AbortController();
    const limit = setTimeout(() => time.abort(OUT_OF_TIME), this.parts.limitMs ?? LIMIT_MS);
    let instead: Takeover | null;
    const both = AbortSignal.any([signal, time.signal]);
    this.parts.look?.begin(both);
    try {
      instead = yield* this.#byModel(both);
    } catch (error) {
      // The process that stopped or took over the reply decides how it ends: the text so far is kept and not replaced.
      instead = signal.aborted ? null : this.#takeoverAfter(error);
      if (!instead) {
        yield* this.#show(this.parts.release.end());
        throw error;
      }
    } finally {
      clearTimeout(limit);
    }
    if (instead) yield* this.#inOurWords(instead);
  }

  evidence(): AnswerEvidence {
    const { release, book, versions } = this.parts;
    return {
      promptSha256: createHash('sha256').update(JSON.stringify(this.#messages)).digest('hex'),
      facts: citedFacts(book.facts, this.#ownFigures ?? release.bound),
      versions: { ...versions, ...versionsOf(book.facts) },
      verdicts: [...this.#verdicts, ...this.#tools.verdicts, ...releaseVerdicts(release.mode, release.counts)],
    };
  }

  /** The answer as the model writes it, to its finish or to the point where fixed words must take over. */
  async *#byModel(signal: AbortSignal): AsyncGenerator<AnswerEvent, Takeover | null, void> {
    for (;;) {
      const step = yield* this.#step(signal);
      if ('guard' in step) return step;
      if (step.calls.length === 0) {
        const mutilated = mutilationVerdict(this.parts.release.counts);
        if (mutilated) return mutilated;
        yield { type: 'finish', reason: step.reason, usage: this.#sum() };
        return null;
      }
      if (this.#steps === TOOL_STEPS_MAX)
        return { guard: 'TOOLS', verdict: 'REFUSED', detail: `more than ${TOOL_STEPS_MAX} steps` };
      yield* this.#naming(step.calls);
      await this.#look(step, signal);
    }
  }

  /** One stream of the model, until it ends, recites its instructions, or has the rest withheld by its provider. */
  async *#step(signal: AbortSignal): AsyncGenerator<AnswerEvent, Step | Takeover, void> {
    const { model, release, leaks } = this.parts;
    let [text, calls, reason]: [string, readonly ToolCall[], FinishReason] = ['', [], 'stop'];
    if (this.#hasText && !this.#needsBreak) {
      this.#needsBreak = true;
      release.skip(PARAGRAPH_BREAK);
    }
    const leaving = new AbortController();
    try {
      const events = model.stream(this.#request(), AbortSignal.any([signal, leaving.signal]));
      for await (const event of withReviewEnds(chunkedEvents(events, READ_MAX), release)) {
        if (event.type === 'settled') {
          yield* this.#show(release.settled());
        } else if (event.type === 'delta') {
          if (leaks.isLeak(event.text)) {
            this.#addUp(null);
            return LEAK;
          }
          text += event.text;
          yield* this.#show(release.push(event.text));
        } else if (event.type === 'tool_calls') {
          calls = event.calls;
        } else if (event.type === 'finish') {
          reason = event.reason;
          this.#addUp(event.usage);
        } else {
          if (event.type === 'restart') text = this.#forget();
          yield event;
          if (this.#steps === 0 || event.type === 'restart') yield* this.#beside();
        }
      }
    } finally {
      leaving.abort();
    }
    // A fragment reads like a complete answer and may end before its "but"; the recorded facts replace it.
    if (reason === 'content_filter') return FILTERED;
    yield* this.#show(release.end());
    while (release.waiting) {
      await release.waiting;
      yield* this.#show(release.settled());
    }
    return { calls, text, reason };
  }

  /**
   * Why fixed words replace models that failed or took too long; null for a fault of ours, which must not be hidden.
   */
  #takeoverAfter(error: unknown): Takeover | null {
    if (error !== OUT_OF_TIME && !(error instanceof UpstreamFailure)) return null;
    this.#addUp(null);
    const why = this.#hasText ? 'broken off' : 'unavailable';
    return { guard: 'MODEL', verdict: 'REPLACED', detail: error === OUT_OF_TIME ? OUT_OF_TIME.message : why };
  }

  #request(): ChatRequest {
    const { toolbox, user } = this.parts;
    const tools = toolbox ? { tools: toolbox.definitions, withoutTools: this.#steps === TOOL_STEPS_MAX } : {};
    return { messages: [...this.#messages], narration: '', user, ...tools };
  }

  /** Separates the text of two steps into paragraphs. */
  *#show(text: string): Generator<Extract<ModelEvent, { type: 'delta' }>> {
    if (text === '') return;
    if (this.#needsBreak) yield { type: 'delta', text: PARAGRAPH_BREAK };
    this.#needsBreak = false;
    this.#hasText = true;
    yield { type: 'delta', text };
  }

  *#beside(): Generator<AnswerEvent> {
    for (const part of this.parts.beside ?? []) yield { type: 'part', part };
  }

  /** Announces the next lookup, so that the reader sees progress. */
  *#naming(calls: readonly ToolCall[]): Generator<AnswerEvent> {
    const steps = this.parts.toolbox?.titlesOf(calls.slice(0, CALLS_AT_ONCE)) ?? [];
    if (steps.length > 0) yield { type: 'part', part: { type: 'steps', steps } };
  }

  /** Another model starts again: what was sent of this reply is void. */
  #forget(): '' {
    this.parts.release.restart();
    [this.#hasText, this.#needsBreak] = [false, false];
    return '';
  }

  /** Runs the tool calls of a step and gives the model their results. */
  async #look({ calls, text }: Step, signal: AbortSignal): Promise<void> {
    this.#messages.push({ role: 'assistant', content: text, toolCalls: calls });
    this.#messages.push(...(await this.#tools.results(calls, signal)));
    this.#steps += 1;
    if (this.#steps === TOOL_STEPS_MAX)
      this.#messages.push({ role: 'system', content: NO_MORE_TOOLS[this.parts.locale] });
  }

  *#inOurWords(instead: Takeover): Generator<AnswerEvent> {
    this.#forget();
    this.#verdicts.push(instead);
    const { facts } = this.parts.book;
    const { text, parts = [] } = instead === LEAK ? { text: RECITED[this.parts.locale] } : this.parts.narrate();
    this.#ownFigures = bindFigures(text, facts);
    yield { type: 'restart', ...BUILT_IN_AUTHOR };
    const told = new PartsInText(parts, facts);
    yield* told.insertInto(text);
    yield* told.end();
    yield { type: 'finish', reason: 'stop', usage: this.#sum() };
  }

  #addUp(usage: ModelUsage | null): void {
    this.#usage = totalUsage(this.#usage, usage);
  }

  /** The usage of the whole answer, second looks included. */
  #sum(): ModelUsage | null {
    return this.parts.look ? totalUsage(this.#usage, this.parts.look.usage) : this.#usage;
  }
}
