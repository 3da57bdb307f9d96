import { createHash } from 'node:crypto';
import { statement } from '../../../../platform/database/index.js';
import {
  finishInTurns,
  readTextModel,
  SHORT_TEXTS,
  TextClassifier,
  trainTextClassifier,
  writeTextModel,
  type TextModel,
  type TextRow,
  type TextTraining,
} from '../../../../platform/learning/index.js';
import {
  distributionAlong,
  distributionOf,
  type ModelTask,
  type ModelTaskName,
  type TrainedModel,
  type TrainingContext,
} from '../../../models/index.js';
import type { WrittenSentence } from '../data/written.js';
import { HELD_OUT } from '../held-out/index.js';
import { judged, type JudgedSentence } from './judged.js';
import { sharedWords, type PlainWay } from './shared-words.js';
import { figuresOf, questionContract } from './text-contract.js';

/** The contract says how questions are read, so that there is no choice of readings. */
const QUESTION_TRAINING = { readings: [SHORT_TEXTS] } as const;
/** The one output of a model of questions: a probability for each label. */
const OUTPUT = 'probabilities';
const SAMPLE_TEXTS = 24;
/** Questions that drift is told by: the newest, and not more than this many characters of each. */
const RECENT_QUESTIONS = 2_000;
const RECENT = statement(`
  SELECT left(m.text, 2000) AS text FROM message m JOIN conversation c ON c.id = m.conversation_id
  WHERE c.institution_id = $1 ORDER BY m.id DESC LIMIT ${RECENT_QUESTIONS}`);

/** What a task about questions is, beside what all of them share. */
export interface QuestionTask extends Pick<ModelTask, 'title' | 'purpose' | 'bounds'> {
  readonly task: ModelTaskName;
  /** What it learns from, by seed. */
  readonly rows: (seed: number) => readonly TextRow[];
  /** What it is judged by, and learns nothing from. */
  readonly heldOut: readonly JudgedSentence[];
  readonly outside?: TextTraining['outside'];
  /** How it is told without a model, and what that is; the sentence learned from that shares most words when left out. */
  readonly plain?: PlainWay;
  readonly limits: TrainedModel['limits'];
}

/** The sentences that models of questions are judged by, labelled for one of them. */
export const judgedAs = (labelOf: (sentence: WrittenSentence) => string): readonly JudgedSentence[] =>
  HELD_OUT.map((each) => ({ text: each.text, language: each.language, label: labelOf(each), group: each.intent }));

/**
 * A task that learns to understand questions. It learns from templates of the program's own, the same for every
 * institution: no word of a customer enters a model.
 */
export function questionTask(parts: QuestionTask): ModelTask {
  const { task, title, purpose, bounds } = parts;
  const contract = questionContract(task);
  return {
    ...{ task, title, purpose, contract, bounds, format: 'TEXT' },
    train: (context) => trained(parts, contract, context),
    async recentInputs({ database, institutionId }) {
      const rows = await database.rows<{ text: string }>(RECENT, [institutionId]);
      return figuresOf(rows.map(({ text }) => text));
    },
  };
}

async function trained(
  parts: QuestionTask,
  contract: ModelTask['contract'],
  { seed, signal, progress }: Pick<TrainingContext, 'seed' | 'signal' | 'progress'>,
): Promise<TrainedModel> {
  const rows = parts.rows(seed);
  const steps = { calibrating: 1, training: 2 };
  const learned = await finishInTurns(
    trainTextClassifier(rows, { ...QUESTION_TRAINING, seed, outside: parts.outside ?? null }),
    {
      signal,
      onProgress: (step) => progress(step, steps[step], 2),
    },
  );
  const bytes = writeTextModel(learned, { task: contract.task, contractHash: contract.hash });
  // Whatever is told is told of the model as it is served, after what its file loses.
  const { model } = readTextModel(bytes);
  const sentences = parts.heldOut;
  const distribution = distributionOf(contract, figuresOf(rows.map(({ text }) => text)));
  return {
    model: bytes,
    outputs: [{ name: OUTPUT, width: model.labels.length, labels: model.labels }],
    ...judged({ model, sentences, plain: parts.plain ?? sharedWords(rows), seed }),
    importance: [],
    data: dataOf(rows, sentences),
    distribution,
    testDistribution: distributionAlong(distribution, figuresOf(sentences.map(({ text }) => text))),
    sample: sampleOf(
      model,
      sentences.slice(0, SAMPLE_TEXTS).map(({ text }) => text),
    ),
    limits: parts.limits,
    files: {},
  };
}

function dataOf(rows: readonly TextRow[], sentences: readonly JudgedSentence[]): TrainedModel['data'] {
  const digest = createHash('sha256');
  for (const { label, text } of rows) digest.update(`${label}\t${text}\n`);
  for (const { group, label, text } of sentences) digest.update(`${group}\t${label}\t${text}\n`);
  return {
    description: {
      ko: `프로그램에 든 한국어·영어 문장 틀에서 만든 질문과 따로 쓴 질문 ${sentences.length}개. 고객이 쓴 글은 들어 있지 않습니다.`,
      en: `Questions made from templates in Korean and English that come with the program, and ${sentences.length} written one by one; nothing that a customer wrote.`,
    },
    ...{ rows: rows.length + sentences.length, trainRows: rows.length, testRows: sentences.length, quarters: [] },
    split: {
      ko: '학습에 쓰지 않은, 따로 쓴 문장으로만 평가',
      en: 'judged by sentences that were written apart and learned from by none, and by no other',
    },
    digest: digest.digest('hex'),
  };
}

function sampleOf(model: TextModel, texts: readonly string[]): TrainedModel['sample'] {
  const classifier = new TextClassifier(model);
  return {
    table: figuresOf(texts),
    outputs: { [OUTPUT]: texts.flatMap((text) => [...classifier.probabilities(text)]) },
    texts,
  };
}
