import type { Finding } from '../../../../platform/assistant/index.js';
import type { LanguageModel } from '../../../../platform/llm/index.js';
import { languageOf } from '../../../../platform/text.js';
import { FactBook } from '../../facts/index.js';
import type { QuestionContext } from '../../plan/index.js';
import type { Answer, Verdict } from '../../replies/index.js';
import type { Narratives } from '../cache/index.js';
import { findingBlocks } from '../findings/finding-blocks.js';
import type { WrittenByModel } from './forecast-replies.js';
import { JoinedAnswer, type AnswerSection } from './joined-answer.js';
import { narrativePrompt } from './narrative-prompt.js';
import { withEvidence } from './with-evidence.js';
import { sameQuestion } from './same-question.js';

export interface NewsReplyParts {
  /** Shares summaries; when left out, each is written for one reader only. */
  readonly narratives?: Narratives | undefined;
  /** Streams our own words. */
  readonly narrator: LanguageModel;
}

export interface NewsWriting {
  readonly byModel: (written: WrittenByModel) => Promise<Answer>;
  readonly versions: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

/** A single item is its own summary. */
const LEAST_ITEMS = 2;

/** Replies to questions for the news where a model sums them up. */
export class NewsReplies {
  constructor(private readonly parts: NewsReplyParts) {}

  /**
   * The summary by a model, from the news alone, between the lead and the items in their sources' words; the items
   * remain where no model finishes. Null where there is too little to sum up.
   */
  async answer(
    asked: QuestionContext,
    finding: Finding,
    { byModel, versions, verdicts }: NewsWriting,
  ): Promise<Answer | null> {
    const { lead, ...items } = finding;
    if (!lead || items.facts.filter(({ answer }) => answer).length < LEAST_ITEMS) return null;
    const { question, today } = asked;
    const locale = languageOf(question) ?? asked.locale;
    const book = new FactBook(items.facts);
    const { facts } = book;
    const messages = narrativePrompt('NEWS', { question, facts, locale, today });
    const stretches: AnswerSection[] = [
      { blocks: findingBlocks([{ facts: [], lead }], locale) },
      { answer: await byModel({ messages, book, instead: '' }) },
      { blocks: findingBlocks([items], locale) },
    ];
    const make = (): Answer => new JoinedAnswer(stretches, facts);
    const { narratives } = this.parts;
    const about = { versions, verdicts };
    if (!narratives || verdicts.length > 0) return withEvidence(make(), about);
    const key = { name: 'news', question: sameQuestion(question), language: locale, facts, person: null };
    return withEvidence(narratives.shared({ ...key, versions }, asked.isRegenerated ?? false, make), about);
  }
}
