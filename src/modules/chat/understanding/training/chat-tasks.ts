import { SHORT_TEXTS } from '../../../../learning/index.js';
import type { ModelTask } from '../../../models/index.js';
import { DANGER_CONCEPT_COUNT, withDangerConcepts } from '../danger/danger-concepts.js';
import { HARMLESS } from '../danger/danger.js';
import { dangerRows } from '../danger/danger-rows.js';
import { dangerChoosing, dangerHeldOut } from '../danger/held-out.js';
import { emotionRows, intentRows, topicRows } from '../data/rows.js';
import { CONCEPT_COUNT, withConcepts } from '../concepts.js';
import { INTENTS, OUT_OF_SCOPE } from '../intents.js';
import { MENTION_COUNT, namesOthersAlone } from '../subject/mentions.js';
import { withMentions } from '../subject/subject-reading.js';
import { subjectChoosing, subjectHeldOut, subjectRows } from '../subject/subject-rows.js';
import { topicByWords } from '../topic-words.js';
import { MARK_COUNT } from '../turns/after.js';
import type { QuestionTopic } from '../understood.js';
import { judgedAs, questionTask, type QuestionTask } from './question.task.js';

const LIMITS = [
  {
    ko: '배운 문장은 틀에서 만든 것이라 사람들이 실제로 묻는 말보다 고릅니다.',
    en: 'What it learned from is made from templates, and more even than what people really ask.',
  },
  {
    ko: '한국어와 영어만 배웠습니다. 다른 언어의 질문은 범위 밖으로 여겨지기 쉽습니다.',
    en: 'It learned Korean and English only; questions in other languages tend to count as out of scope.',
  },
] as const;

/**
 * Languages are shown side by side, and the gap between them is not bound: a model of a question ranks no people. That
 * neither is understood worse than by the version in service is a gate of its own.
 */
const bounds = (calibrationErrorMax: number): ModelTask['bounds'] => ({
  calibrationErrorMax,
  subgroupGapMax: null,
  source: {
    ko: `Moa 자체 기준: 확률이 평균 ${Math.round(100 * calibrationErrorMax)}%p 넘게 어긋나지 않아야 합니다. 한국어와 영어의 차이는 보여 주며, 사용 중인 버전보다 어느 언어든 뚜렷하게 나빠지면 승격되지 않습니다.`,
    en: `Moa: probabilities off by no more than ${Math.round(100 * calibrationErrorMax)} points on average; Korean and English are shown side by side, and a version that understands either clearly worse than the one in service is not promoted.`,
  },
});

const topics: Readonly<Record<string, QuestionTopic>> = INTENTS;
/** The share of out-of-scope questions that may be accepted. */
const FALSE_ACCEPT_RATE = 0.05;
/**
 * The share of harmless sentences held out, one in eight of which sounds like a danger on purpose, that may be taken for a
 * danger by the model alone; a sure intent keeps most of them away when it serves.
 */
const FALSE_ALARM_RATE = 0.012;

/**
 * Dangers are described in more words than questions: with as few buckets, word runs collide too often, and a tenth
 * fewer calls for help are found at the same false alarms. Questions about others come in as many words.
 */
const WIDE_READING = { ...SHORT_TEXTS, bits: 17 };

/**
 * The share of questions for the asker's own data that may be taken for another's. One in nine of them names others on
 * purpose, and has most of the share.
 */
const FALSE_REFUSAL_RATE = 0.013;

/** What is learnt about questions, from which rows. */
export const questionTasks: readonly QuestionTask[] = [
  {
    task: 'CHAT_TOPIC',
    title: { ko: '질문 주제', en: 'Topic of a question' },
    purpose: {
      ko: '질문이 금융에 관한 것인지 가립니다. 금융이 아닌 말에 고객 자료를 꺼내지 않기 위해서이며, 답변을 거절하는 근거로 쓰지 않습니다.',
      en: 'Tells whether a question is about finance, so that facts are not brought up where nobody asked; never a ground to refuse.',
    },
    bounds: bounds(0.08),
    rows: topicRows,
    heldOut: () => judgedAs(({ intent }) => topics[intent] ?? 'GENERAL'),
    reads: withConcepts,
    plain: { labelOf: topicByWords, title: { ko: '낱말 목록', en: 'lists of words' } },
    limits: LIMITS,
  },
  {
    task: 'CHAT_INTENT',
    title: { ko: '질문 의도', en: 'Intent of a question' },
    purpose: {
      ko: '무엇을 묻는지 가려 알맞은 자료를 먼저 찾습니다. 확신이 없으면 의도를 말하지 않으며, 수치와 상품 순서는 바꾸지 않습니다.',
      en: 'Tells what is asked, so that the fitting facts come first. It says nothing when unsure, and changes no figure and no order of products.',
    },
    bounds: bounds(0.15),
    rows: intentRows,
    heldOut: () => judgedAs(({ intent }) => intent),
    reads: withConcepts,
    concepts: CONCEPT_COUNT + MARK_COUNT,
    isScopedByWritten: true,
    outside: { label: OUT_OF_SCOPE, falseAcceptRate: FALSE_ACCEPT_RATE },
    limits: LIMITS,
  },
  {
    task: 'CHAT_EMOTION',
    title: { ko: '질문에 담긴 기분', en: 'Mood of a question' },
    purpose: {
      ko: '답변의 말투만 맞춥니다. 수치, 상품 순서, 권유 여부에는 쓰지 않으며 사람을 평가하지 않습니다.',
      en: 'Sets the tone of an answer and nothing else: no figure, no order of products, no offer, and no judgement of a person.',
    },
    bounds: bounds(0.1),
    rows: emotionRows,
    heldOut: () => judgedAs(({ emotion }) => emotion),
    limits: [
      ...LIMITS,
      {
        ko: '반어와 농담을 알아보지 못합니다. 위기 표현은 이 모델이 아니라 낱말로 먼저 가립니다.',
        en: 'It sees no irony and no jokes. Words of distress are found by a list first, never by this model alone.',
      },
    ],
  },
  {
    task: 'CHAT_DANGER',
    title: { ko: '도움이 먼저인 질문', en: 'Question that needs help first' },
    purpose: {
      ko: '자해, 불법 사채, 사기, 명의 도용, 분실, 계좌 대여, 상환 곤란, 도박, 다른 사람의 자료를 묻는 말을 가려 도움이나 안내를 먼저 전합니다. 사람을 평가하거나 심사하는 데 쓰지 않습니다.',
      en: 'Hears self-harm, illegal lenders, fraud, stolen names, lost cards, lent accounts, hardship, gambling and questions about others, so that help comes first. It judges no person and no application.',
    },
    bounds: bounds(0.15),
    rows: dangerRows,
    reads: withDangerConcepts,
    concepts: DANGER_CONCEPT_COUNT,
    reading: WIDE_READING,
    choosing: dangerChoosing,
    heldOut: dangerHeldOut,
    outside: { label: HARMLESS, falseAcceptRate: FALSE_ALARM_RATE },
    limits: [
      ...LIMITS,
      {
        ko: '위험한 말을 놓칠 수 있어 낱말 규칙과 함께 쓰며, 둘 중 하나만 알아들어도 도움을 전합니다.',
        en: 'It may miss what is said, and is used beside rules of words: help is given when either of them hears it.',
      },
    ],
  },
  {
    task: 'CHAT_SUBJECT',
    title: { ko: '질문이 묻는 자료의 주인', en: 'Whose data a question asks for' },
    purpose: {
      ko: '묻는 사람 본인의 자료를 묻는지, 다른 사람이나 회사의 자료를 묻는지 가립니다. 다른 사람의 자료를 묻는 말에 본인의 수치로 답하지 않기 위해서이며, 사람을 평가하지 않습니다.',
      en: 'Tells whether a question asks for the asker’s own data or for those of another person or body, so that nobody is answered with the asker’s figures in the place of another’s. It judges no person.',
    },
    bounds: bounds(0.15),
    rows: subjectRows,
    reads: withMentions,
    concepts: MENTION_COUNT,
    reading: WIDE_READING,
    choosing: subjectChoosing,
    heldOut: subjectHeldOut,
    plain: {
      labelOf: (text) => (namesOthersAlone(text) ? 'ANOTHER' : 'ASKER'),
      title: { ko: '다른 이를 부르고 자신은 말하지 않는지', en: 'whether others are named and the asker is not' },
    },
    outside: { label: 'ASKER', falseAcceptRate: FALSE_REFUSAL_RATE },
    limits: [
      ...LIMITS,
      {
        ko: '누구의 것인지 말하지 않은 질문은 본인의 것으로 여깁니다.',
        en: 'A question that does not say whose data it asks for counts as one for the asker’s own.',
      },
    ],
  },
];

/** What models are trained for here. */
export const chatTasks: readonly ModelTask[] = questionTasks.map(questionTask);
