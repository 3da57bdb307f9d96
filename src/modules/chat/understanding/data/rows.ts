import { oneOfTexts, randomOf, type Random, type TextRow } from '../../../../learning/index.js';
import { heldOut } from '../held-out/index.js';
import { INTENTS, OUT_OF_SCOPE, type Intent } from '../intents.js';
import { topicByWords } from '../topic-words.js';
import { markedAfter } from '../turns/after.js';
import { heldOutTurns, writtenTurns } from '../turns/turns.js';
import type { Emotion, QuestionTopic } from '../understood.js';
import { ACCOUNT_SLOTS, ACCOUNTS } from './accounts.js';
import { asTyped } from './as-typed.js';
import { BORROWING } from './borrowing.js';
import { COMMENT_SLOTS, COMMENTS } from './comments.js';
import { CONDUCT } from './conduct.js';
import { ELSEWHERE, ELSEWHERE_SLOTS } from './elsewhere.js';
import { oneOf, sentenceOf, type Slots } from './expand.js';
import { GENERAL, GENERAL_SLOTS } from './general.js';
import type { Grammar } from './grammar.js';
import { LOAN_DETAILS } from './loan-details.js';
import { LOAN_WAYS } from './loan-ways.js';
import { LOANS } from './loans.js';
import { MOODS } from './moods.js';
import { NEWS } from './news.js';
import { PERSON } from './person.js';
import { PLAIN_REMARKS, REMARK_SLOTS, REMARKS } from './remarks.js';
import { SLOTS } from './slots.js';
import { SPENDING_DETAILS, SPENDING_SLOTS } from './spending-details.js';
import { SPENDING } from './spending.js';
import { STAFF } from './staff.js';
import { OUT_OF_REACH, TALK, TALK_SLOTS, UNKNOWABLE } from './talk.js';
import { UPLOADS } from './uploads.js';
import { WORDING_SLOTS, WORDINGS_EN } from './wordings-en.js';
import { writtenSentences } from './written.js';

/** Sentences drawn from each template; those that come out equal count once. */
const DRAWS = { intent: 14, general: 22, mood: 34, remark: 30, comment: 40 } as const;
/** How often a question is greeted, or comes with how somebody feels. */
const [GREETED, FELT] = [0.1, 0.2];
const OPENERS = {
  ko: ['안녕하세요', '저기요', '혹시', '저', '문의드려요', '궁금한 게 있는데', '모아야', '있잖아'],
  en: ['Hi,', 'Hello,', 'Hey,', 'Excuse me,', 'Good morning,', 'Quick question:', 'So', 'Sorry but'],
} as const;
/** What is said for itself: no mood goes before it. */
const ALONE: ReadonlySet<Intent> = new Set<Intent>(['GREETING', 'THANKS', 'COMPLAINT', 'SMALL_TALK']);
const LANGUAGES = ['ko', 'en'] as const;
export const QUESTION_SLOTS: Slots = {
  ...SLOTS,
  ...GENERAL_SLOTS,
  ...REMARK_SLOTS,
  ...ACCOUNT_SLOTS,
  ...ELSEWHERE_SLOTS,
  ...COMMENT_SLOTS,
  ...WORDING_SLOTS,
  ...SPENDING_SLOTS,
  ...TALK_SLOTS,
};

/** A sentence that was written, as it is and as it may be typed: one such says more than one of a template. */
const copies = <Label extends string>(text: string, label: Label, random: Random) =>
  [text, asTyped(text, random), asTyped(text, random)].map((each) => ({ text: each, label, origin: text }));

/** Every template with a sentence drawn from it, as often as is asked for. */
export function* drawn<Label extends string>(
  grammars: readonly Grammar<Label>[],
  draws: number,
  random: Random,
  choices: Slots = QUESTION_SLOTS,
): Generator<TextRow & { readonly label: Label; readonly language: 'ko' | 'en' }> {
  for (const each of grammars)
    for (const language of LANGUAGES)
      for (const template of each[language]) {
        const sentences = new Set(Array.from({ length: draws }, () => sentenceOf(template, choices, random)));
        for (const text of sentences) yield { text, label: each.label, origin: `${each.label} ${template}`, language };
      }
}

export const INTENT_GRAMMARS: readonly Grammar<Intent>[] = [
  ...[...LOANS, ...ACCOUNTS, ...BORROWING],
  ...[...SPENDING, ...UPLOADS, ...CONDUCT, ...WORDINGS_EN],
  ...[...LOAN_DETAILS, ...LOAN_WAYS, ...SPENDING_DETAILS],
  ...[...PERSON, ...STAFF, ...TALK, ...UNKNOWABLE, ...NEWS],
];
export const OTHER_TALK = [...GENERAL, ...ELSEWHERE, ...OUT_OF_REACH];

const isJudgedBy = oneOfTexts(() => heldOut().map(({ text }) => text));
const isJudgedAfter = oneOfTexts(() => heldOutTurns().map(({ before, text }) => markedAfter(text, before)));
/** A template may chance upon a sentence that models are judged by: that one is not learned. */
const isLearned = ({ text }: TextRow): boolean => !isJudgedBy(text);

/** Questions by intent, with what is about none and what follows another question; the same for the same seed. */
export const intentRows = (seed: number): readonly TextRow[] => [...plainRows(seed), ...turnRows(seed)];

/** What follows a question, marked with that one's intent. */
function turnRows(seed: number): readonly TextRow[] {
  const random = randomOf(seed, 17);
  return writtenTurns()
    .flatMap(({ before, intent, text }) =>
      copies(text, intent, random).map((row) => ({ ...row, text: markedAfter(row.text, before) })),
    )
    .filter(({ text }) => !isJudgedAfter(text));
}

/** Questions that stand alone, by intent; the same for the same seed. */
export function plainRows(seed: number): readonly TextRow[] {
  const random = randomOf(seed, 11);
  const moods = [...drawn(MOODS, 4, random)];
  const moodsIn = Map.groupBy(moods, ({ language }) => language);
  const rows: TextRow[] = [];
  for (const { text, label, origin = text, language } of drawn(INTENT_GRAMMARS, DRAWS.intent, random)) {
    const mood = oneOf(moodsIn.get(language) ?? [], random);
    const chance = random.unit();
    const isQuestion = !ALONE.has(label);
    const said =
      !isQuestion || chance >= GREETED + FELT
        ? text
        : chance < GREETED
          ? greeted(text, language, random)
          : `${mood.text} ${text}`;
    rows.push({ text: asTyped(said, random), label, origin });
  }
  for (const { text, label, origin = text } of drawn(OTHER_TALK, DRAWS.general, random))
    rows.push({ text: asTyped(text, random), label, origin });
  // What moods say of money is about finance, and about no intent in particular: nothing is learned from it here.
  for (const { text, origin = text } of moods)
    if (topicByWords(text) === 'GENERAL') rows.push({ text, label: OUT_OF_SCOPE, origin });
  for (const { text, intent } of writtenSentences()) rows.push(...copies(text, intent, random));
  return rows.filter(isLearned);
}

const greeted = (text: string, language: 'ko' | 'en', random: Random): string =>
  `${oneOf(OPENERS[language], random)} ${text}`;

/** The same questions by what they are about. */
export function topicRows(seed: number): readonly (TextRow & { readonly label: QuestionTopic })[] {
  const topics: Readonly<Record<string, QuestionTopic>> = INTENTS;
  return plainRows(seed).map((row) => ({ ...row, label: topics[row.label] ?? 'GENERAL' }));
}

/** Sentences by the speaker's mood: alone, and before or after a question. */
export function emotionRows(seed: number): readonly (TextRow & { readonly label: Emotion })[] {
  const random = randomOf(seed, 13);
  const questions = [...drawn(INTENT_GRAMMARS, 5, random)].filter(
    ({ label }) => label !== 'HARDSHIP' && label !== 'COMPLAINT',
  );
  const questionsIn = Map.groupBy(questions, ({ language }) => language);
  const rows: (TextRow & { readonly label: Emotion })[] = [];
  for (const { text, label, origin = text, language } of drawn(MOODS, DRAWS.mood, random)) {
    const question = oneOf(questionsIn.get(language) ?? [], random).text;
    const place = random.below(3);
    const said = place === 0 ? `${text} ${question}` : place === 1 ? `${question} ${text}` : text;
    rows.push({ text: asTyped(said, random), label, origin });
  }
  for (const { text, origin = text } of [...questions, ...drawn(OTHER_TALK, 5, random)])
    if (random.unit() < 0.8) rows.push({ text: asTyped(text, random), label: 'NEUTRAL', origin });
  for (const { text, label, origin = text } of [
    ...drawn(REMARKS, DRAWS.remark, random),
    ...drawn(PLAIN_REMARKS, DRAWS.remark, random),
    ...drawn(COMMENTS, DRAWS.comment, random),
  ])
    rows.push({ text: asTyped(text, random), label, origin });
  for (const { text, emotion } of writtenSentences()) rows.push(...copies(text, emotion, random));
  return rows.filter(isLearned);
}
