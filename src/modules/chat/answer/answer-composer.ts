import { createHash } from 'node:crypto';
import type { Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { createNarrator, type LanguageModel } from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import { ALLOWANCE_SPENT } from './model-answer.texts.js';
import { buildPrompt, INSTRUCTIONS } from './prompt.js';
import { injectionVerdicts } from './verdicts.js';
import { LeakGuard } from './leak-guard.js';
import { ModelAnswer, type ModelAnswerParts, type Narration } from './model-answer.js';
import { moodOf } from './tone.js';
import { narrate } from './narration.js';
import { OwnAnswer } from './own-answer.js';
import { RECORDS } from './steps.texts.js';
import { type Answerer, type Asked, type PlannedCall, plannedCalls } from '../plan/index.js';
import { answerForSafety, isInHardship } from '../safety/index.js';
import { FactBook } from '../facts/index.js';
import type { Fact, FactSource, Tool } from '../../../platform/assistant/index.js';
import type { AnswerCache } from './answer-cache.js';
import { Ledger } from '../gate/index.js';
import type { MessageContext, MessageRepository } from '../messages/index.js';
import type { Answer, AnswerPart, ClaimedReply, Composer } from '../replies/index.js';
import { Toolbox } from '../tools/index.js';
import type { Understandings, Understood } from '../understanding/index.js';

export interface AnswerComposerParts {
  readonly messages: MessageRepository;
  readonly facts: FactSource;
  readonly clock: Clock;
  readonly model: LanguageModel;
  /** What an answer may look up beside the facts. */
  readonly tools?: readonly Tool[];
  /** Whether an account has tokens left today; everybody has when left out. Our own words take none. */
  readonly hasTokens?: (accountId: number) => Promise<boolean>;
  /** Who may answer before a model is asked, after what safety demands, in this order. */
  readonly answerers?: readonly Answerer[];
  /** Tells again what a model answered to the very same; every answer is asked of the model when left out. */
  readonly answers?: AnswerCache;
  /** How long models may take for one answer, in milliseconds. */
  readonly answerMs?: number;
  /** Nothing is understood beyond words when left out. */
  readonly understandings?: Understandings;
}

/** Versions of our own parts that shape an answer; each grows when its part answers otherwise. */
const VERSIONS = { 'chat-prompt': '4', 'chat-ledger': '4', 'chat-narration': '4' } as const;

/** Gathers what an answer may rest on, as the account that asked: nobody learns more by asking in words. */
export class AnswerComposer implements Composer {
  readonly #narrator: LanguageModel;

  constructor(private readonly parts: AnswerComposerParts) {
    this.#narrator = parts.model.isNarrator ? parts.model : createNarrator({ tokenMs: 0 });
  }

  /** @throws Error when the message is gone: then its reply is, too. */
  async compose(reply: ClaimedReply, tell: (part: AnswerPart) => void): Promise<Answer> {
    const asked = await this.#asked(reply);
    const versions = { ...VERSIONS, ...asked.understood?.versions };
    const noted = injectionVerdicts(asked.question);
    for (const answerer of [answerForSafety, ...(this.parts.answerers ?? [])]) {
      const own = await answerer(asked);
      if (own) {
        const verdicts = [...noted, ...(own.verdicts ?? [])];
        const words = { ...own, versions: { ...versions, ...own.versions }, verdicts };
        return noting(new OwnAnswer(words, this.#narrator), asked.understood);
      }
    }
    return noting(await this.#fromFacts(asked, { versions, verdicts: noted }, tell), asked.understood);
  }

  async #asked(reply: ClaimedReply): Promise<Asked> {
    const { messages, clock, understandings } = this.parts;
    const context = await messages.findContext(reply.messageId);
    if (!context) throw new Error('the message of a reply is gone');
    const { customerId, text: question, history, isAskedAnew } = context;
    return {
      isAskedAnew,
      ...{ reply, caller: callerOf(reply, context), customerId, question, history, locale: reply.locale },
      today: koreanDate(clock.now()),
      isOwn: reply.askedAs === 'CUSTOMER',
      understood: (await understandings?.of(context.institutionId))?.understand(question) ?? null,
    };
  }

  async #fromFacts(asked: Asked, about: About, tell: (part: AnswerPart) => void): Promise<Answer> {
    const { caller, customerId, question, locale, isOwn, understood } = asked;
    const { model, facts: source } = this.parts;
    const isHardship = isInHardship(question, understood);
    const toolbox = this.#toolbox(asked, isHardship);
    const calls = plannedCalls(question);
    // Told before anything is read, so that nobody waits unsure. It is in words of the rooms, and says nothing of anyone.
    if (customerId !== null) tell({ type: 'steps', steps: [RECORDS, ...(toolbox?.titlesOf(calls) ?? [])] });
    const [known, looked] = await Promise.all([
      customerId === null ? null : source.factsFor(caller, customerId),
      toolbox ? lookUp(toolbox, calls) : [],
    ]);
    // What the question is about comes first: a prompt holds only so much.
    const book = new FactBook([...looked, ...(known ?? [])]);
    const narration = (): Narration => ({
      text: narrate(question, known && book.facts, locale, { isOwn, understood }),
    });
    const asksModel = !isHardship && !model.isNarrator;
    const isSpent = asksModel && !(await this.#hasTokens(asked));
    if (asksModel && !isSpent) {
      const written = this.#written(asked, { ...about, book, toolbox, narrate: narration });
      return (await this.parts.answers?.remembered(asked, written)) ?? written;
    }
    const guarded = [...(isHardship ? [HELPED] : []), ...(isSpent ? [SPENT] : [])];
    const verdicts = [...about.verdicts, ...guarded];
    const words = isSpent ? saidAfter(ALLOWANCE_SPENT[locale], narration()) : narration();
    return new OwnAnswer({ ...about, ...words, facts: book.facts, verdicts }, this.#narrator);
  }

  async #hasTokens({ reply }: Asked): Promise<boolean> {
    return (await this.parts.hasTokens?.(reply.accountId)) ?? true;
  }

  #toolbox({ caller, customerId, today, question, history }: Asked, isHardship: boolean): Toolbox | null {
    const tools = (this.parts.tools ?? []).filter(({ isSelling = false }) => !(isSelling && isHardship));
    if (customerId === null || tools.length === 0) return null;
    const said = [question, ...history.map((turn) => turn.question)];
    return new Toolbox(tools, { caller, customerId, today, said });
  }

  #written(
    { reply, customerId, question, history, locale, today, understood }: Asked,
    gathered: Pick<ModelAnswerParts, 'book' | 'toolbox' | 'narrate' | 'versions' | 'verdicts'>,
  ): ModelAnswer {
    const { facts } = gathered.book;
    const about = { locale, today, mood: moodOf(understood) };
    const ledger = new Ledger({ locale: languageOf(question) ?? locale, question, dates: [today] });
    ledger.add(facts);
    const { model, answerMs } = this.parts;
    return new ModelAnswer({
      ...gathered,
      ...(answerMs !== undefined && { limitMs: answerMs }),
      model,
      messages: buildPrompt({ question, history, facts: customerId === null ? null : facts, ...about }),
      user: createHash('sha256').update(`moa account ${reply.accountId}`).digest('hex').slice(0, 32),
      ...{ locale, ledger, leaks: new LeakGuard(INSTRUCTIONS) },
    });
  }
}

/** Why our own words stand where a model would have written. */
const HELPED = { guard: 'HARDSHIP', verdict: 'REPLACED', detail: 'help, no model' } as const;
const SPENT = { guard: 'BUDGET', verdict: 'REPLACED', detail: 'no tokens left today, no model' } as const;

/** The same answer, with what was understood of its question among what it rests on. */
const noting = (answer: Answer, understood: Understood | null): Answer => ({
  stream: (signal) => answer.stream(signal),
  evidence: () => ({ ...answer.evidence(), understood }),
});

type About = Pick<ModelAnswerParts, 'versions' | 'verdicts'>;

/** A narration after a paragraph of ours, with its parts as far on. */
function saidAfter(first: string, { text, parts = [] }: Narration): Narration {
  const before = `${first}\n\n`;
  return { text: `${before}${text}`, parts: parts.map((placed) => ({ ...placed, at: before.length + placed.at })) };
}

/** Runs the tools that the question plainly needs. What cannot be read now is left out: the facts say what is known. */
async function lookUp(toolbox: Toolbox, calls: readonly PlannedCall[]): Promise<Fact[]> {
  const found = await Promise.all(calls.map((call) => toolbox.planned(call, NEVER)));
  return found.flat();
}

const NEVER = new AbortController().signal;

/** The language that a model is to answer in: that of the question, whatever the application is shown in. */
function languageOf(question: string): Locale | null {
  if (/[가-힣ㄱ-ㅎ]/.test(question)) return 'ko';
  return /[A-Za-z]{2}/.test(question) ? 'en' : null;
}

function callerOf(reply: ClaimedReply, { institutionId, customerId }: MessageContext): Caller {
  const { accountId, askedAs: role, requestId, locale } = reply;
  const actor = { accountId, institutionId, role, customerId: role === 'CUSTOMER' ? customerId : null };
  return { actor, requestId, locale, address: null };
}
