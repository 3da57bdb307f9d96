import { isIntent } from '../../../platform/assistant/index.js';
import {
  asksMeaning,
  isSurelyHarmless,
  topicsByWords,
  type Intent,
  type Understood,
  type WordTopic,
} from '../understanding/index.js';

/** What an answer is about: topics of facts, and topics of advice. */
export type Topic = WordTopic;

/** The topic of an intent. Intents that are not here have their own answers, or are left to words. */
const TOPIC_BY_INTENT: Partial<Readonly<Record<Intent, Topic>>> = {
  LOAN_BALANCE: 'LOAN',
  LOAN_RATE: 'LOAN',
  NEXT_INSTALMENT: 'REPAYMENT',
  REPAYMENT_HISTORY: 'REPAYMENT',
  ARREARS: 'ARREARS',
  CARD_SPENDING: 'SPENDING',
  SITUATION: 'SCENARIO',
  CREDIT_SCORE: 'CREDIT',
  HARDSHIP: 'HARDSHIP',
  ACTION_REQUEST: 'ACTION',
  GREETING: 'GREETING',
  THANKS: 'THANKS',
};
/** An intent that is less sure than this adds nothing to what the words say. */
const MIN_TOPIC_PROBABILITY = 0.6;

/** Of hardship that the model of dangers does not find: help that nobody asked for hides the answer. */
const MIN_HARDSHIP_PROBABILITY = 0.95;

/**
 * The topics of a question, each once, those that matter most first. What is understood comes to words where it is sure,
 * and alone where no word is known. It overrules one: `개인회생` may be over, or what the neighbours talk of.
 */
export function topicsOf(question: string, understood: Understood | null = null): Topic[] {
  const { intent } = understood ?? {};
  const named = topicsByWords(question).filter(
    (topic) => topic !== 'HARDSHIP' || !isSurelyHarmless(understood?.harmless),
  );
  if (understood?.danger?.label === 'HARDSHIP') return [...new Set<Topic>(['HARDSHIP', ...named])];
  const own =
    intent && isIntent(intent.label) && intent.probability >= MIN_TOPIC_PROBABILITY
      ? TOPIC_BY_INTENT[intent.label]
      : undefined;
  if (own === 'HARDSHIP' && isDoubtful(question, understood)) return named;
  if (own === undefined || named.includes(own)) return named;
  return own === 'HARDSHIP' || own === 'ARREARS' ? [own, ...named] : [...named, own];
}

/**
 * Whether there is no hardship although the intent is one: it asks about a word, or the model of dangers finds none.
 */
const isDoubtful = (question: string, understood: Understood | null): boolean =>
  asksMeaning(question) ||
  (understood?.danger === null && (understood.intent?.probability ?? 0) < MIN_HARDSHIP_PROBABILITY);
