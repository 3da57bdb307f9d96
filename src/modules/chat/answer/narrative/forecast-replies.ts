import type { AskedForecasts, Finding, ForecastReply } from '../../../../platform/assistant/index.js';
import { Refusal } from '../../../../platform/errors/index.js';
import type { ChatMessage, LanguageModel } from '../../../../platform/llm/index.js';
import { languageOf, type Locale } from '../../../../platform/text.js';
import { FactBook } from '../../facts/index.js';
import type { MessageForecast } from '../../messages/index.js';
import type { QuestionContext } from '../../plan/index.js';
import type { Answer, Verdict } from '../../replies/index.js';
import type { Block } from '../blocks.js';
import type { Narratives } from '../cache/index.js';
import { FixedAnswer } from '../fixed-answer.js';
import { chartBlock, factsBlock, tableBlock } from '../findings/fact-blocks.js';
import { findingBlocks } from '../findings/finding-blocks.js';
import { moodOf } from '../tone.js';
import { JoinedAnswer, type AnswerSection } from './joined-answer.js';
import { narrativePrompt } from './narrative-prompt.js';
import type { NarrativeTask } from './narrative.texts.js';
import { withEvidence } from './with-evidence.js';
import { sameQuestion } from './same-question.js';

export interface ForecastReplyParts {
  readonly forecasts: Pick<AskedForecasts, 'reply'>;
  /** Shares narratives; when left out, each is written for one reader only. */
  readonly narratives?: Narratives | undefined;
  /** Streams our own words. */
  readonly narrator: LanguageModel;
}

/** How one reply is written. */
export interface ForecastWriting {
  /** Has a model write from a prompt and facts; null where no model may be called. */
  readonly byModel: ((written: WrittenByModel) => Promise<Answer>) | null;
  /** What precedes fixed words that replace a model's. */
  readonly first?: string | undefined;
  /** The asker's own data that matter to the question, such as their payments if rates change. */
  readonly own: readonly Finding[];
  readonly versions: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

export interface WrittenByModel {
  readonly messages: readonly ChatMessage[];
  readonly book: FactBook;
  /** The text used when the model does not finish. */
  readonly instead: string;
}

/** Replies to messages that ask for a forecast. */
export class ForecastReplies {
  constructor(private readonly parts: ForecastReplyParts) {}

  /**
   * Chart and table, then a summary and its figures, then the scenarios, then general notes on forecasts. A model
   * writes summary and narrative with one call each; without a model they use fixed words, from the figures alone.
   */
  async answer(asked: QuestionContext, forecast: MessageForecast, writing: ForecastWriting): Promise<Answer> {
    const question = forecast.question ?? asked.question;
    const locale = languageOf(question) ?? asked.locale;
    const reply = await this.#forecastReply(asked, forecast);
    if (reply instanceof Refusal) return this.#refused(reply, locale, writing);
    const book = new FactBook([...reply.finding.facts, ...writing.own.flatMap(({ facts }) => facts)]);
    const { narrator } = this.parts;
    const context: SectionContext = { reply, book, locale, question, asked, writing, narrator };
    const sections = await sectionsOf(context);
    const make = (): Answer => new JoinedAnswer(sections, book.facts);
    const { narratives } = this.parts;
    // A narrative for a person who tried to change the rules is not shared; fixed words cost nothing to write.
    if (!writing.byModel || !narratives || writing.verdicts.length > 0) return withEvidence(make(), writing);
    const person = writing.own.length > 0 ? asked.reply.accountId : null;
    const { versions } = writing;
    const key = { name: reply.name, question: sameQuestion(question), language: locale, facts: book.facts, person };
    return withEvidence(narratives.shared({ ...key, versions }, asked.isRegenerated ?? false, make), writing);
  }

  async #forecastReply({ caller }: QuestionContext, forecast: MessageForecast): Promise<ForecastReply | Refusal> {
    try {
      return await this.parts.forecasts.reply(caller, forecast);
    } catch (error) {
      // The series was withdrawn, or lost figures, after the message was sent.
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  #refused({ problems }: Refusal, locale: Locale, { versions, verdicts }: ForecastWriting): Answer {
    const text = problems.map(({ message }) => message[locale]).join(' ');
    return new FixedAnswer({ text, versions, verdicts }, this.parts.narrator);
  }
}

interface SectionContext {
  readonly reply: ForecastReply;
  readonly book: FactBook;
  readonly locale: Locale;
  readonly question: string;
  readonly asked: QuestionContext;
  readonly writing: ForecastWriting;
  readonly narrator: LanguageModel;
}

async function sectionsOf(context: SectionContext): Promise<AnswerSection[]> {
  const { reply, locale, writing } = context;
  const { finding, summary, scenarios, notice } = reply;
  const factsPart = factsBlock({ ...finding, lead: summary }, locale);
  const first = writing.byModel === null && writing.first !== undefined ? [{ text: writing.first }] : [];
  // A model gets the asker's own facts and mentions them; without a model, they are shown as in any answer.
  const own = writing.byModel === null ? findingBlocks(withoutQuestions(writing.own), locale) : [];
  const { followUps = [] } = finding;
  return [
    { blocks: [...first, ...chartAndTable(finding, locale)] },
    await narrativeSection(context, 'SUMMARY', summary[locale]),
    { blocks: factsPart ? [factsPart] : [] },
    await narrativeSection(context, 'SCENARIOS', scenarios[locale]),
    { blocks: [...own, ...findingBlocks([{ facts: [], lead: notice, followUps }], locale)] },
  ];
}

const withoutQuestions = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, followUps: [] }));

const chartAndTable = ({ chart, table, facts }: Finding, locale: Locale): Block[] => [
  ...(chart ? [chartBlock(chart)] : []),
  ...(table ? [tableBlock(table, facts, locale)] : []),
];

async function narrativeSection(
  context: SectionContext,
  task: Exclude<NarrativeTask, 'NEWS'>,
  instead: string,
): Promise<AnswerSection> {
  const { book, locale, question, asked, writing, narrator } = context;
  if (!writing.byModel) return { answer: new FixedAnswer({ text: instead, facts: book.facts }, narrator) };
  const { today, understood } = asked;
  const about = { question, facts: book.facts, locale, today, mood: moodOf(understood) };
  return { answer: await writing.byModel({ messages: narrativePrompt(task, about), book, instead }) };
}
