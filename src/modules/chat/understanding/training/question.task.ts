import { createHash } from 'node:crypto';
import { statement } from '../../../../platform/database/index.js';
import {
  crossValidateTexts,
  finishInTurns,
  readTextModel,
  SHORT_TEXTS,
  TextClassifier,
  trainTextClassifier,
  writeTextModel,
  type TextModel,
  thresholdAt,
  type TextReading,
  type TextRow,
  type TextTraining,
} from '../../../../learning/index.js';
import {
  distributionInBinsOf,
  distributionOf,
  type ModelTask,
  type ModelTaskName,
  type TrainedModel,
  type TrainingContext,
} from '../../../models/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { WrittenSentence } from '../data/written.js';
import { heldOut } from '../held-out/index.js';
import { judged, type JudgedSentence } from './judged.js';
import { sharedWords, type PlainWay } from './shared-words.js';
import { withThreshold, withThresholds } from './scope.js';
import { figuresOf, questionContract } from './text-contract.js';

const QUESTION_TRAINING = { svmEpochs: 8, entropyEpochs: 8 } as const;
/** The one output of a model of questions: a probability for each label. */
const OUTPUT = 'probabilities';
const SAMPLE_TEXTS = 24;
/** Questions that drift is measured on: the newest, and not more than this many characters of each. */
const RECENT_QUESTIONS = 2_000;
const RECENT = statement(`
  SELECT left(m.text, 2000) AS text FROM message m JOIN conversation c ON c.id = m.conversation_id
  WHERE c.institution_id = $1 ORDER BY m.id DESC LIMIT ${RECENT_QUESTIONS}`);

/** What a task about questions is, beside what all of them share. */
export interface QuestionTask extends Pick<ModelTask, 'title' | 'purpose' | 'bounds'> {
  readonly task: ModelTaskName;
  /** What it learns from, by seed. */
  readonly rows: (seed: number) => readonly TextRow[];
  /** What it is judged by, and learns nothing from, by seed. */
  readonly heldOut: (seed: number) => readonly JudgedSentence[];
  readonly outside?: TextTraining['outside'];
  /**
   * Every label but one flags a text. The threshold is that at which no more of the unflagged texts are flagged than
   * `hurtRate`, among those that it is chosen by, each judged by a model that did not learn from it.
   */
  readonly flagging?: {
    readonly unflagged: string;
    readonly hurtRate: number;
    readonly isChosenBy: (row: TextRow) => boolean;
  };
  /**
   * What its thresholds are chosen on, by seed: one for each label, at which no more of what is outside is taken in than
   * `outside` allows. None of it judges the model.
   */
  readonly choosing?: (seed: number) => readonly TextRow[];
  /** The threshold of its scope is chosen on half of what it is judged by, and judged by the other half. */
  readonly isScopedByWritten?: boolean;
  /** What it learned from, in words; questions of the program's templates when left out. */
  readonly data?: Localized;
  /** What a model reads of a question, beside the question; the question alone when left out. */
  readonly reads?: (question: string) => string;
  /** How many concepts that may be; those of questions when left out. */
  readonly concepts?: number;
  /** How questions become counts; the contract says it, so that there is no choice. As short texts are when left out. */
  readonly reading?: TextReading;
  /** The method without a model, and its name; when left out, the training sentence that shares most words. */
  readonly plain?: PlainWay;
  readonly limits: TrainedModel['limits'];
}

/** The sentences that models of questions are judged by, labelled for one of them. */
export const judgedAs = (labelOf: (sentence: WrittenSentence) => string): readonly JudgedSentence[] =>
  heldOut().map((each) => ({ text: each.text, language: each.language, label: labelOf(each), group: each.intent }));

/**
 * A task that learns to understand questions. It learns from templates of the program's own, the same for every
 * institution: no word of a customer enters a model.
 */
export function questionTask(parts: QuestionTask): ModelTask {
  const { task, title, purpose, bounds } = parts;
  const contract = questionContract(task, parts.concepts, parts.reading);
  return {
    task,
    title,
    purpose,
    contract,
    bounds,
    format: 'TEXT',
    train: (context) => trained(parts, contract, context),
    async recentInputs({ database, institutionId }) {
      const rows = await database.rows<{ text: string }>(RECENT, [institutionId]);
      return figuresOf(
        rows.map(({ text }) => text),
        parts.reading,
      );
    },
  };
}

async function trained(
  parts: QuestionTask,
  contract: ModelTask['contract'],
  { seed, signal, progress }: Pick<TrainingContext, 'seed' | 'signal' | 'progress'>,
): Promise<TrainedModel> {
  const { reading = SHORT_TEXTS } = parts;
  const { rows, chosen, sentences } = materialOf(parts, seed);
  const steps = { calibrating: 1, training: 2 };
  const learned = await finishInTurns(
    trainTextClassifier(rows, { ...QUESTION_TRAINING, readings: [reading], seed, outside: parts.outside ?? null }),
    {
      signal,
      onProgress: (step) => progress(step, steps[step], 2),
    },
  );
  const identity = { task: contract.task, contractHash: contract.hash };
  // All figures are of the model as served, after its file's loss of precision; thresholds are chosen on it, too.
  const asServed = (made: TextModel): TextModel => readTextModel(writeTextModel(made, identity)).model;
  const scoped = await withScope(learned, parts, { rows, chosen, seed, signal, asServed });
  const bytes = writeTextModel(scoped, identity);
  const { model } = readTextModel(bytes);
  const distribution = distributionOf(
    contract,
    figuresOf(
      rows.map(({ text }) => text),
      reading,
    ),
  );
  return {
    model: bytes,
    outputs: [{ name: OUTPUT, width: model.labels.length, labels: model.labels }],
    ...judged({ model, sentences, plain: parts.plain ?? sharedWords(rows), seed }),
    importance: [],
    data: dataOf(rows, sentences, parts.data),
    distribution,
    testDistribution: distributionInBinsOf(
      distribution,
      figuresOf(
        sentences.map(({ text }) => text),
        reading,
      ),
    ),
    sample: sampleOf(
      model,
      sentences.slice(0, SAMPLE_TEXTS).map(({ text }) => text),
      reading,
    ),
    limits: parts.limits,
    files: {},
  };
}

/** What a task learns from, chooses by and is judged by, as its model reads them. */
function materialOf(parts: QuestionTask, seed: number) {
  const { reads = (question: string) => question } = parts;
  const rows = parts.rows(seed).map((row) => ({ ...row, text: reads(row.text) }));
  const written = parts.heldOut(seed).map((sentence) => ({ ...sentence, text: reads(sentence.text) }));
  const chosen = parts.isScopedByWritten ? written.filter(isForChoosing) : [];
  // Sentences that chose a threshold do not judge it.
  const sentences = chosen.length > 0 ? written.filter((each, at) => !isForChoosing(each, at)) : written;
  return { rows, chosen, sentences };
}

/** The digest that a model's record has of its data, of the data as they are now. */
export function digestOfData(parts: QuestionTask, seed: number): string {
  const { rows, sentences } = materialOf(parts, seed);
  return digestOf(rows, sentences);
}

/** The model with the scope that its task asks for; with its own where the task asks for none. */
async function withScope(
  learned: TextModel,
  { choosing, outside, flagging, reads = (question) => question, reading = SHORT_TEXTS }: QuestionTask,
  by: {
    readonly rows: readonly TextRow[];
    readonly chosen: readonly TextRow[];
    readonly seed: number;
    readonly signal: AbortSignal;
    /** A model after what its file loses. */
    readonly asServed: (made: TextModel) => TextModel;
  },
): Promise<TextModel> {
  const { rows, chosen, seed, asServed } = by;
  if (outside && choosing) {
    const sentences = choosing(seed).map((row) => ({ ...row, text: reads(row.text) }));
    return { ...learned, scope: withThresholds(asServed(learned), sentences, outside).scope };
  }
  if (outside && chosen.length > 0) return withThreshold(learned, chosen, outside);
  if (!flagging) return learned;
  return { ...learned, scope: await flaggingScope(rows, { ...flagging, reading }, by) };
}

/** The folds of texts, of which each is flagged by a model that saw the others alone. */
const FLAGGING_FOLDS = 4;

/**
 * The scope in which a text is flagged: where the probability of the one label that does not flag is below the
 * threshold, whichever of the other labels is the likeliest.
 */
async function flaggingScope(
  rows: readonly TextRow[],
  {
    unflagged,
    hurtRate,
    isChosenBy,
    reading,
  }: NonNullable<QuestionTask['flagging']> & { readonly reading: TextReading },
  { seed, signal, asServed }: Parameters<typeof withScope>[2],
): Promise<TextModel['scope']> {
  const training = { ...QUESTION_TRAINING, readings: [reading] as const, seed };
  const steps = crossValidateTexts(rows, FLAGGING_FOLDS, training, asServed);
  const { labels, probabilities } = await finishInTurns(steps, { signal, onProgress: () => undefined });
  const suspicion = (row: number): number =>
    1 - (probabilities.values[row * labels.length + labels.indexOf(unflagged)] ?? 0);
  const harmless = [...rows.entries()].filter(([, row]) => row.label === unflagged && isChosenBy(row));
  const suspicions = harmless.map(([row]) => suspicion(row));
  const most = thresholdAt(suspicions, hurtRate);
  const flags = labels.filter((label) => label !== unflagged);
  return {
    outside: unflagged,
    threshold: 1 - most,
    thresholds: Object.fromEntries(flags.map((label) => [label, most])),
    falseAcceptRate: suspicions.filter((each) => each >= most).length / Math.max(1, suspicions.length),
  };
}

const isForChoosing = (_: unknown, at: number): boolean => at % 2 === 0;

/** What a task learns from that says nothing of it. */
const QUESTIONS: Localized = {
  ko: '프로그램에 든 한국어·영어 문장 틀에서 만든 질문과 사람이 따로 쓴 질문. 고객이 쓴 글은 들어 있지 않습니다.',
  en: 'Questions made from templates in Korean and English that come with the program, and others written one by one; nothing that a customer wrote.',
};

function dataOf(
  rows: readonly TextRow[],
  sentences: readonly JudgedSentence[],
  description: Localized = QUESTIONS,
): TrainedModel['data'] {
  return {
    description,
    rows: rows.length + sentences.length,
    trainRows: rows.length,
    testRows: sentences.length,
    quarters: [],
    split: {
      ko: '학습에 쓰지 않은, 따로 쓴 문장으로만 평가',
      en: 'judged by sentences that were written apart and learned from by none, and by no other',
    },
    digest: digestOf(rows, sentences),
  };
}

function digestOf(rows: readonly TextRow[], sentences: readonly JudgedSentence[]): string {
  const digest = createHash('sha256');
  for (const { label, text } of rows) digest.update(`${label}\t${text}\n`);
  for (const { group, label, text } of sentences) digest.update(`${group}\t${label}\t${text}\n`);
  return digest.digest('hex');
}

function sampleOf(model: TextModel, texts: readonly string[], reading: TextReading): TrainedModel['sample'] {
  const classifier = new TextClassifier(model);
  return {
    table: figuresOf(texts, reading),
    outputs: { [OUTPUT]: texts.flatMap((text) => [...classifier.probabilities(text)]) },
    texts,
  };
}
