import type { Caller } from '../../../platform/access/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { createNarrator, type LanguageModel } from '../../../platform/llm/index.js';
import { languageOf, type Locale } from '../../../platform/text.js';
import { ALLOWANCE_SPENT } from './model-answer.texts.js';
import { buildPrompt, INSTRUCTIONS } from './prompt.js';
import { abuseIdOf } from './abuse-id.js';
import { injectionVerdicts } from './verdicts.js';
import { LeakGuard } from './leak-guard.js';
import { ModelAnswer, type ModelAnswerParts, type Narration } from './model-answer.js';
import { moodOf } from './tone.js';
import { narration } from './narration.js';
import { FixedAnswer } from './fixed-answer.js';
import { RECORDS } from './steps.texts.js';
import { isAboutLoans, knownLoans, leftOut, planFor, type Asked, type Plan } from '../plan/index.js';
import { answerForSafety, isInHardship, OFFER, ONLY_OWN } from '../safety/index.js';
import { FactBook } from '../facts/index.js';
import type { Fact, Finding } from '../../../platform/assistant/index.js';
import { BY_RULES, SentenceRelease, TokenRelease } from '../gate/index.js';
import {
  FORECAST_VERSIONS,
  FORECASTING,
  ForecastReplies,
  NARRATIVE_INSTRUCTIONS,
  NewsReplies,
  narratedFinding,
  type WrittenByModel,
} from './narrative/index.js';
import { ModelSecondLook } from './second-look.js';
import type { MessageContext } from '../messages/index.js';
import type { Answer, AnswerPart, ClaimedReply, Composer } from '../replies/index.js';
import { distinctFindings, Toolbox } from '../tools/index.js';
import { oncePerText, type Understood } from '../understanding/index.js';
import type { AnswerComposerParts } from './answer-composer-parts.js';

/** Versions of our own components that shape an answer; each is raised when its component answers differently. */
const VERSIONS = { 'chat-prompt': '5', 'chat-gate': '7', 'chat-narration': '5' } as const;

/** Gathers the data for an answer as the account that asked: asking in words gives no extra access. */
export class AnswerComposer implements Composer {
  readonly #narrator: LanguageModel;
  readonly #forecasts: ForecastReplies | null;
  readonly #news: NewsReplies;

  constructor(private readonly parts: AnswerComposerParts) {
    const narrator = parts.model.isNarrator ? parts.model : createNarrator({ tokenMs: 0 });
    const { forecasts, narratives } = parts;
    this.#narrator = narrator;
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

  async #asked(reply: ClaimedReply): Promise<Asked> {
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
  async #forecast(asked: Asked, about: About, writes: (part: AnswerPart) => void): Promise<Answer | null> {
    const { forecast, question, understood, locale } = asked;
    if (!forecast || !this.#forecasts || isInHardship(question, understood)) return null;
    writes({ type: 'steps', steps: [FORECASTING] });
    const asksModel = !this.parts.model.isNarrator;
    const isSpent = asksModel && !(await this.#hasTokens(asked));
    return this.#forecasts.answer(asked, forecast, {
      own: await this.#ownOf(asked),
      versions: { ...about.versions, ...FORECAST_VERSIONS },
      verdicts: [...about.verdicts, ...(isSpent ? [SPENT] : [])],
      first: isSpent ? ALLOWANCE_SPENT[languageOf(question) ?? locale] : undefined,
      byModel: asksModel && !isSpent ? this.#section({ ...asked, question: forecast.question ?? question }) : null,
    });
  }

  /** Has a model write a section of a reply from the given prompt and facts alone. */
  #section(asked: Asked): (written: WrittenByModel) => Promise<Answer> {
    return ({ messages, book, instead }) => {
      const leaks = new LeakGuard(NARRATIVE_INSTRUCTIONS);
      const gathered = { book, toolbox: null, narrate: () => ({ text: instead }), versions: {}, verdicts: [] };
      return this.#written(asked, gathered, { messages, leaks });
    };
  }

  /** What the asker's own loans add to a question about a forecast: `내 이자는 얼마나 늘까?`. */
  async #ownOf(asked: Asked): Promise<Finding[]> {
    const plan = planFor(asked, []);
    const toolbox = plan.whose === 'OTHER' || asked.customerId === null ? null : this.#toolbox(asked, false);
    const ofLoans = plan.asks.filter(({ intent }) => isAboutLoans(intent));
    return toolbox ? lookUp(toolbox, { ...plan, asks: ofLoans }, asked.question) : [];
  }

  /** The answer, in fixed words after the help, to what was asked beside an emergency; null where nothing is known. */
  async #withAnswerBeside(
    help: string,
    asked: Asked,
    writes: (part: AnswerPart) => void,
  ): Promise<(Narration & { readonly facts: readonly Fact[] }) | null> {
    const { findings, narrate, book } = await this.#gathered(asked, planFor(asked, []), writes);
    return findings.length > 0 ? { ...narrationAfter(help, narrate()), facts: book.facts } : null;
  }

  async #fromFacts(asked: Asked, about: About, writes: (part: AnswerPart) => void): Promise<Answer> {
    const { question, locale, isOwn, understood } = asked;
    const before = planFor(asked, []);
    if (isOwn && before.whose === 'OTHER')
      return new FixedAnswer({ ...about, ...onlyOwn(about, languageOf(question) ?? locale) }, this.#narrator);
    const isHardship = isInHardship(question, understood);
    const gathered = await this.#gathered(asked, before, writes);
    const { toolbox, book, narrate } = gathered;
    const asksModel = !isHardship && !this.parts.model.isNarrator;
    const isSpent = asksModel && !(await this.#hasTokens(asked));
    if (asksModel && !isSpent) {
      const writing = { ...about, byModel: this.#section(asked) };
      const narrated = await narratedFinding(asked, gathered, writing, {
        forecasts: this.#forecasts,
        news: this.#news,
      });
      if (narrated) return narrated;
      const written = await this.#written(asked, { ...about, book, toolbox, narrate });
      return (await this.parts.answers?.remembered(asked, written)) ?? written;
    }
    const guarded = [...(isHardship ? [HELPED] : []), ...(isSpent ? [SPENT] : [])];
    const verdicts = [...about.verdicts, ...guarded];
    const words = isSpent ? narrationAfter(ALLOWANCE_SPENT[languageOf(question) ?? locale], narrate()) : narrate();
    return new FixedAnswer({ ...about, ...words, facts: book.facts, verdicts }, this.#narrator);
  }

  /** The data for an answer, and the answer in fixed words; `before` is the plan made without known loans. */
  async #gathered(asked: Asked, before: Plan, writes: (part: AnswerPart) => void): Promise<Gathered> {
    const { caller, customerId, question, locale, isOwn, understood } = asked;
    const toolbox = this.#toolbox(asked, isInHardship(question, understood), before.wording);
    // Sent before any read, so that the reader sees progress. The titles come from the modules and hold no personal
    // data.
    if (customerId !== null) writes({ type: 'steps', steps: [RECORDS, ...(toolbox?.titlesOfAsks(before.asks) ?? [])] });
    const known = customerId === null ? null : await this.parts.facts.factsFor(caller, customerId);
    const plan = planFor(asked, knownLoans(known ?? []));
    const findings = toolbox ? await lookUp(toolbox, plan, question) : [];
    // What the question is about comes first: a prompt holds only so much.
    const book = new FactBook([...findings.flatMap(({ facts }) => facts), ...(known ?? [])]);
    const spoken = languageOf(question) ?? locale;
    const narrate = (): Narration =>
      narration(question, known && book.facts, spoken, { isOwn, understood, plan, findings });
    return { toolbox, plan, findings, book, narrate };
  }

  async #hasTokens({ reply }: Asked): Promise<boolean> {
    return (await this.parts.hasTokens?.(reply.accountId)) ?? true;
  }

  #toolbox(asked: Asked, isHardship: boolean, wording?: string): Toolbox | null {
    const { caller, customerId, today, history, isOwn } = asked;
    const tools = (this.parts.tools ?? []).filter(({ isSelling = false, audience = 'CUSTOMER' }) =>
      audience === 'STAFF' ? !isOwn : customerId !== null && !(isSelling && isHardship),
    );
    const said = [wording ?? asked.question, ...history.map((turn) => turn.question)];
    const context = { caller, customerId: customerId ?? NO_CUSTOMER, today, said };
    return tools.length === 0 ? null : new Toolbox(tools, context);
  }

  async #written(
    { reply, caller, customerId, question, history, locale, today, understood }: Asked,
    gathered: Pick<ModelAnswerParts, 'book' | 'toolbox' | 'narrate' | 'versions' | 'verdicts'>,
    prompted?: Pick<ModelAnswerParts, 'messages' | 'leaks'>,
  ): Promise<ModelAnswer> {
    const { facts } = gathered.book;
    const about = { locale, today, mood: moodOf(understood) };
    const { model, answerMs, verifier = null, sentences } = this.parts;
    const user = abuseIdOf(reply.accountId);
    const spoken = languageOf(question) ?? locale;
    const mode = this.parts.release ?? 'SENTENCES';
    const served = (await sentences?.(caller.actor?.institutionId ?? 0)) ?? BY_RULES;
    const look = new ModelSecondLook({
      model,
      verifier,
      question,
      locale: spoken,
      user,
      facts: () => gathered.book.facts,
    });
    const beside = { locale: spoken, question, today, classifier: served.classifier, look };
    const release = mode === 'TOKENS' ? new TokenRelease(beside) : new SentenceRelease(beside);
    release.add(facts);
    const versions = { ...gathered.versions, ...(served.version !== null && { 'chat-sentence': served.version }) };
    return new ModelAnswer({
      ...gathered,
      versions,
      ...(answerMs !== undefined && { limitMs: answerMs }),
      model,
      ...(prompted ?? {
        messages: buildPrompt({ question, history, facts: customerId === null ? null : facts, ...about }),
        leaks: new LeakGuard(INSTRUCTIONS),
      }),
      user,
      locale,
      release,
      look,
    });
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

/** The data read for a question. */
interface Gathered {
  readonly toolbox: Toolbox | null;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly book: FactBook;
  readonly narrate: () => Narration;
}

/** In a conversation about no customer only staff tools run, and none of them reads customer data. */
const NO_CUSTOMER = 0;

/** Runs the planned lookups concurrently. What cannot be read now is left out: the facts say what is known. */
async function lookUp(toolbox: Toolbox, { asks }: Plan, question: string): Promise<Finding[]> {
  const found = await Promise.all(asks.map((ask) => toolbox.asked(ask, NEVER)));
  const given = toolbox.givenFor(asks);
  const findings = distinctFindings(found.flatMap((finding) => finding ?? []));
  const about = findings.flatMap((finding) => finding.about ?? []);
  const names = findings.flatMap(({ facts }) => facts.flatMap(({ of }) => of ?? []));
  const missed = given && leftOut(question, [...given, ...about], names);
  const [first, ...others] = findings;
  if (!first) return [];
  return [missed ? { ...first, leftOut: missed } : first, ...others];
}

/** Earlier turns show that somebody else's data were asked for: nothing is revealed. */
const onlyOwn = ({ verdicts }: About, locale: Locale) => ({
  text: `${ONLY_OWN[locale]}\n\n${OFFER[locale]}`,
  verdicts: [...verdicts, { guard: 'FOREIGN_DATA', verdict: 'REFUSED', detail: 'asks of somebody else' } as const],
});

const NEVER = new AbortController().signal;

function callerOf(reply: ClaimedReply, { institutionId, customerId }: MessageContext): Caller {
  const { accountId, askedAs: role, requestId, locale } = reply;
  const actor = { accountId, institutionId, role, customerId: role === 'CUSTOMER' ? customerId : null };
  return { actor, requestId, locale, address: null };
}
