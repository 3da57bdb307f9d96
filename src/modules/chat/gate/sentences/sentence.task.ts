import type { TextRow } from '../../../../learning/index.js';
import type { ModelTask } from '../../../models/index.js';
import { questionTask, type QuestionTask } from '../../understanding/index.js';
import type { SentenceKind } from './data/templates.js';
import { generatedSentences, PASSES, verdictOf } from './generated-sentences.js';
import { sentenceText } from './sentence-text.js';
import { heldOutAnswers, isJudgedBy, writtenAnswers } from './written-answers.js';

/** Maximum share of showable sentences that may be flagged, among written ones not learned from. */
const HURT_RATE = 0.01;
/** The weight of a written sentence, which is more informative than one from a template. */
const COPIES = 3;
const WRITTEN = 'written ';

/**
 * Whether a sentence is wrong by which value it tells where, which the gate of slots judges: read here are wordings alone, and
 * such a one is worded like a true one.
 */
const isWrongBySlot = ({ text, kind }: { readonly text: string; readonly kind: SentenceKind }): boolean =>
  kind === 'MISTAKE' && text.includes('{{');

/** Sentences of all templates, and those written separately. */
function rowsOf(seed: number): readonly TextRow[] {
  const written = writtenAnswers()
    .filter((answer) => !isWrongBySlot(answer))
    .flatMap(({ text, kind }) =>
      Array.from({ length: COPIES }, () => ({ text, label: verdictOf(kind), origin: `${WRITTEN}${text}` })),
    );
  return [...generatedSentences(seed), ...written].filter(({ text }) => !isJudgedBy(text));
}

/** The training data, evaluation and use of the sentence model. */
export const sentenceParts: QuestionTask = {
  task: 'CHAT_SENTENCE',
  title: { ko: '답변 문장의 종류', en: 'Kind of a sentence in an answer' },
  purpose: {
    ko: '언어 모델이 쓴 문장이 조언, 공감, 질문, 설명, 한계, 또는 자료로 확인된 내용인지 가립니다. 아니면 다시 확인하거나 보여 주지 않습니다.',
    en: 'Tells whether a sentence that a language model wrote is advice, empathy, a question, an explanation, a limit or own data by slots; any other is looked at again or left out.',
  },
  bounds: {
    calibrationErrorMax: 0.15,
    subgroupGapMax: null,
    source: {
      ko: 'Moa 자체 기준: 확률이 평균 15%p 넘게 어긋나지 않아야 합니다. 한국어와 영어의 차이는 보여 줍니다.',
      en: 'Moa: probabilities off by no more than 15 points on average; Korean and English are shown side by side.',
    },
  },
  rows: (seed) => rowsOf(seed).map((row) => ({ ...row, text: sentenceText(row.text) })),
  heldOut: () =>
    heldOutAnswers().map(({ text, kind, language }) => ({
      text: sentenceText(text),
      group: kind,
      label: verdictOf(kind),
      language,
    })),
  flagging: {
    unflagged: PASSES,
    hurtRate: HURT_RATE,
    isChosenBy: ({ origin }) => origin?.startsWith(WRITTEN) === true,
  },
  data: {
    ko: '프로그램에 든 한국어·영어 문장 틀에서 만든 문장과, 이 판별기를 모르는 사람들이 따로 쓴 문장. 평가는 또 다른 사람이 쓴 문장으로만 합니다. 고객이 쓴 글은 들어 있지 않습니다.',
    en: 'Sentences made from templates in Korean and English that come with the program, and others written one by one by people who did not know the classifier; judged by those of another writer alone; nothing that a customer wrote.',
  },
  limits: [
    {
      ko: '말의 모양만 봅니다. 같은 말이 참인지 거짓인지는 알지 못하므로 고객의 상태는 서버의 문장으로만 말합니다.',
      en: 'It sees wording alone: whether the same words are true or false it cannot know, so states are told by the server’s own sentences.',
    },
    {
      ko: '관용구, 돌려 말한 예측, 사실처럼 말한 법률 이야기는 놓치기 쉽습니다. 영어가 한국어보다 약합니다.',
      en: 'Idioms, polite forecasts and law told as a plain fact are missed most; English is weaker than Korean.',
    },
  ],
};

/** The model that separates sentences that may be shown from those that may not. */
export const sentenceTask: ModelTask = questionTask(sentenceParts);
