import type { Caller } from '../../../platform/access/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { createNarrator, type LanguageModel } from '../../../platform/llm/index.js';
import { languageOf } from '../../../platform/text.js';
import { ALLOWANCE_SPENT } from './model-answer.texts.js';
import { injectionVerdicts } from './verdicts.js';
import type { ModelAnswerParts, Narration } from './model-answer.js';
import { FixedAnswer } from './fixed-answer.js';
import { planFor, type QuestionContext } from '../plan/index.js';
import { answerForSafety, isInHardship } from '../safety/index.js';
import type { Fact } from '../../../platform/assistant/index.js';
import { FORECAST_VERSIONS, FORECASTING, ForecastReplies, NewsReplies, narratedFinding } from './narrative/index.js';
import type { MessageContext } from '../messages/index.js';
import type { Answer, AnswerPart, ClaimedReply, Composer } from '../replies/index.js';
import { oncePerText, type Understood } from '../understanding/index.js';
import type { AnswerComposerParts } from './answer-composer-parts.js';
import { FactGathering } from './composing/fact-gathering.js';
import { ModelWriting } from './composing/model-writing.js';

/** Versions of our own components that shape an answer; each is raised when its component answers differently. */
const VERSIONS = { 'chat-prompt': '5', 'chat-gate': '7', 'chat-narration': '5' } as const;

/** Composes the answer to a question with the rights of the account that asked: words give no extra access. */
export class AnswerComposer implements Composer {
  readonly #narrator: LanguageModel;
  readonly #gathering: FactGathering;
  readonly #writing: ModelWriting;
  readonly #forecasts: ForecastReplies | null;
  readonly #news: NewsReplies;

  constructor(private readonly parts: AnswerComposerParts) {
    const narrator = parts.model.isNarrator ? parts.model : createNarrator({ tokenMs: 0 });
    const { forecasts, narratives } = parts;
    this.#narrator = narrator;
    this.#gathering = new FactGathering(parts);
    this.#writing = new ModelWriting(parts);
    this.#forecasts = forecasts ? new ForecastReplies({ forecasts, narratives, narrator }) : null;
    this.#news = new NewsReplies({ narratives, narrator });
  }

  /** @throws Error when the message was deleted: then its reply was, too. */
  async compose(reply: ClaimedReply, writes: (part: AnswerPart) => void): Promise<Answer> {
    const asked = await this.#asked(reply);
    const versions = { ...VERSIONS, ...asked.understood?.versions };
    const noted = injectionVerdicts(asked.question);
    const answerers = asked.forecast ? [] : (this.parts.answerers ?? []);
    for (const answerer of [answerForSafety, ...answerers]) {
      const own = await answerer(asked);
      if (own) {
        const verdicts = [...noted, ...(own.verdicts ?? [])];
        const beside = own.beside ? await this.#withAnswerBeside(own.text, { ...asked, ...own.beside }, writes) : null;
        const words = { ...own, ...beside, versions: { ...versions, ...own.versions }, verdicts };
        return withUnderstanding(new FixedAnswer(words, this.#narrator), asked.understood);
      }
    }
    const about = { versions, verdicts: noted };
    const answer = (await this.#forecast(asked, about, writes)) ?? (await this.#fromFacts(asked, about, writes));
    return withUnderstanding(answer, asked.understood);
  }

  async #asked(reply: ClaimedReply): Promise<QuestionContext> {
    const { messages, clock, understandings } = this.parts;
    const context = await messages.findContext(reply.messageId);
    if (!context) throw new Error('the message of a reply is gone');
    const { customerId, text, history, isRegenerated, forecast, attachments } = context;
    // The focus of a narrative is part of the question: safety and data ownership are judged by both.
    const question = forecast?.question == null ? text : `${text}\n${forecast.question}`;
    const reading = oncePerText(await understandings?.of(context.institutionId));
    return {
      isRegenerated,
      before: history.map(({ question: text, answer }) => ({ text, answer, understood: reading.understand(text) })),
      reply,
      caller: callerOf(reply, context),
      customerId,
      question,
      history,
      locale: languageOf(question, history.at(-1)?.question ?? '') ?? reply.locale,
      forecast: forecast && { ...forecast, question: forecast.question ?? text },
      attachments,
      ...reading,
      today: koreanDate(clock.now()),
      isOwn: reply.askedAs === 'CUSTOMER',
      understood: reading.understand(question),
    };
  }

  /**
   * The reply to a message that asks for a forecast; null for any other, and for people who need help more than
   * figures.
   */
  async #forecast(asked: QuestionContext, about: About, writes: (part: AnswerPart) => void): Promise<Answer | null> {
    const { forecast, question, understood, locale } = asked;
    if (!forecast || !this.#forecasts || isInHardship(question, understood)) return null;
    writes({ type: 'steps', steps: [FORECASTING] });
    const asksModel = !this.parts.model.isNarrator;
    const isSpent = asksModel && !(await this.#hasTokens(asked));
    return this.#forecasts.answer(asked, forecast, {
      own: await this.#gathering.ofOwnLoans(asked),
      versions: { ...about.versions, ...FORECAST_VERSIONS },
      verdicts: [...about.verdicts, ...(isSpent ? [SPENT] : [])],
      first: isSpent ? ALLOWANCE_SPENT[languageOf(question) ?? locale] : undefined,
      byModel:
        asksModel && !isSpent ? this.#writing.section({ ...asked, question: forecast.question ?? question }) : null,
    });
  }

  /** The answer, in fixed words after the help, to what was asked beside an emergency; null where nothing is known. */
  async #withAnswerBeside(
    help: string,
    asked: QuestionContext,
    writes: (part: AnswerPart) => void,
  ): Promise<(Narration & { readonly facts: readonly Fact[] }) | null> {
    const { findings, narrate, book } = await this.#gathering.gather(asked, planFor(asked, []), writes);
    return findings.length > 0 ? { ...narrationAfter(help, narrate()), facts: book.facts } : null;
  }

  async #fromFacts(asked: QuestionContext, about: About, writes: (part: AnswerPart) => void): Promise<Answer> {
    const { question, locale, understood } = asked;
    const before = planFor(asked, []);
    const isHardship = isInHardship(question, understood);
    const gathered = await this.#gathering.gather(asked, before, writes);
    const { toolbox, book, narrate } = gathered;
    const asksModel = !isHardship && !this.parts.model.isNarrator;
    const isSpent = asksModel && !(await this.#hasTokens(asked));
    if (asksModel && !isSpent) {
      const writing = { ...about, byModel: this.#writing.section(asked) };
      const narrated = await narratedFinding(asked, gathered, writing, {
        forecasts: this.#forecasts,
        news: this.#news,
      });
      if (narrated) return narrated;
      const written = await this.#writing.answer(asked, { ...about, book, toolbox, narrate });
      return (await this.parts.answers?.remembered(asked, written)) ?? written;
    }
    const guarded = [...(isHardship ? [HELPED] : []), ...(isSpent ? [SPENT] : [])];
    const verdicts = [...about.verdicts, ...guarded];
    const words = isSpent ? narrationAfter(ALLOWANCE_SPENT[languageOf(question) ?? locale], narrate()) : narrate();
    return new FixedAnswer({ ...about, ...words, facts: book.facts, verdicts }, this.#narrator);
  }

  async #hasTokens({ reply }: QuestionContext): Promise<boolean> {
    return (await this.parts.hasTokens?.(reply.accountId)) ?? true;
  }
}

/** Why fixed words replace a model's answer. */
const HELPED = { guard: 'HARDSHIP', verdict: 'REPLACED', detail: 'help, no model' } as const;
const SPENT = { guard: 'BUDGET', verdict: 'REPLACED', detail: 'no tokens left today, no model' } as const;

/** The same answer, with the understanding of its question in its evidence. */
const withUnderstanding = (answer: Answer, understood: Understood | null): Answer => ({
  stream: (signal) => answer.stream(signal),
  evidence: () => ({ ...answer.evidence(), understood }),
});

type About = Pick<ModelAnswerParts, 'versions' | 'verdicts'>;

/** A narration after a paragraph of ours, with its parts shifted accordingly. */
function narrationAfter(first: string, { text, parts = [] }: Narration): Narration {
  const before = `${first}\n\n`;
  return { text: `${before}${text}`, parts: parts.map((placed) => ({ ...placed, at: before.length + placed.at })) };
}

function callerOf(reply: ClaimedReply, { institutionId, customerId }: MessageContext): Caller {
  const { accountId, askedAs: role, requestId, locale } = reply;
  const actor = { accountId, institutionId, role, customerId: role === 'CUSTOMER' ? customerId : null };
  return { actor, requestId, locale, address: null };
}
