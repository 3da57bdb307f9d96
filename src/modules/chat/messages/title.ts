import { topicsByWords, type WordTopic } from '../understanding/index.js';
import type { Localized } from '../../../platform/text.js';

/** The topic in a name when the question does not name the topic itself. */
const LABELS: Partial<Record<WordTopic, Localized>> = {
  HARDSHIP: { ko: '상환 상담', en: 'Help with debts' },
  ARREARS: { ko: '연체', en: 'Arrears' },
  CREDIT: { ko: '신용점수', en: 'Credit score' },
  LOAN: { ko: '대출', en: 'Loan' },
  REPAYMENT: { ko: '상환', en: 'Repayment' },
  SPENDING: { ko: '소비', en: 'Spending' },
  SCENARIO: { ko: '내 상황', en: 'My situation' },
};
/** A line of a list on a phone, in characters. */
const TITLE_CHARACTERS = 40;
/** How much of a question is read for its name, in characters. */
const READ_CHARACTERS = 500;

/** Openings of a message that do not say what it is about. */
const OPENING =
  /^(?:안녕하세요|안녕하십니까|안녕|저기요|저기|혹시|hello|hi|hey|good (?:morning|afternoon|evening))(?![\p{L}\p{N}])[\s,.!?~]*/iu;
/** Closings that do not say what a message is about. */
const CLOSING = /^(?:감사합니다|감사해요|고맙습니다|고마워요?|부탁드립니다|부탁드려요|thanks|thank you)[\s,.!?~]*$/iu;

/**
 * The name of a conversation that begins with a question, in the question's language: its first sentence that says what
 * it is about, behind the topic where it does not name that itself. Null for greetings and thanks alone.
 */
export function titleOf(question: string): string | null {
  const sentences = sentencesOf(question);
  const telling = sentences.map((sentence) => ({ sentence, label: labelOf(sentence) }));
  const chosen = telling.find(({ label }) => label !== null) ?? telling[0];
  if (!chosen) return null;
  const { sentence, label } = chosen;
  const isNamed = label === null || sentence.toLowerCase().includes(label.toLowerCase());
  return shortened(isNamed ? sentence : `${label} · ${sentence}`);
}

function sentencesOf(question: string): string[] {
  const line = Array.from(question.normalize('NFC').trim().replace(/\s+/g, ' ')).slice(0, READ_CHARACTERS).join('');
  return line
    .split(/(?<=[.!?])\s/)
    .map((sentence) => withoutOpening(sentence.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !CLOSING.test(sentence));
}

function withoutOpening(sentence: string): string {
  const rest = sentence.replace(OPENING, '');
  return rest === sentence ? sentence : withoutOpening(rest);
}

function labelOf(sentence: string): string | null {
  const locale = /[가-힣ㄱ-ㅎ]/.test(sentence) ? 'ko' : 'en';
  const [label] = topicsByWords(sentence).flatMap((topic) => LABELS[topic] ?? []);
  return label?.[locale] ?? null;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > TITLE_CHARACTERS ? `${characters.slice(0, TITLE_CHARACTERS - 1).join('')}…` : text;
}
