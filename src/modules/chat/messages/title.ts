import { topicsByWords } from '../understanding/index.js';
import { CLOSING_PHRASE, KOREAN_LETTER, OPENING, TOPIC_LABELS } from './title.texts.js';

/** A line of a list on a phone, in characters. */
const TITLE_CHARACTERS = 40;
/** How much of a question is read for its name, in characters. */
const READ_CHARACTERS = 500;

/**
 * The name of a conversation that begins with a question, in the question's language: its first sentence that says what
 * it is about, behind the topic where it does not name that itself. Null for greetings and thanks alone.
 */
export function titleOf(question: string): string | null {
  const sentences = sentencesOf(question);
  const labelled = sentences.map((sentence) => ({ sentence, label: labelOf(sentence) }));
  const chosen = labelled.find(({ label }) => label !== null) ?? labelled[0];
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
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !CLOSING_PHRASE.test(sentence));
}

function withoutOpening(sentence: string): string {
  const rest = sentence.replace(OPENING, '');
  return rest === sentence ? sentence : withoutOpening(rest);
}

function labelOf(sentence: string): string | null {
  const locale = KOREAN_LETTER.test(sentence) ? 'ko' : 'en';
  const [label] = topicsByWords(sentence).flatMap((topic) => TOPIC_LABELS[topic] ?? []);
  return label?.[locale] ?? null;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > TITLE_CHARACTERS ? `${characters.slice(0, TITLE_CHARACTERS - 1).join('')}…` : text;
}
