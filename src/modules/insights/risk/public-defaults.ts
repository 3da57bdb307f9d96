import {
  auc,
  averagePrecision,
  boostingProbabilities,
  bootstrap,
  finishInTurns,
  kolmogorovSmirnov,
  matrixOf,
  places,
  randomOf,
  shuffle,
  takeLabelled,
  takeRows,
  trainBoosting,
  type Interval,
  type LabelledRows,
} from '../../../learning/index.js';
import { RISK_BOOSTING, secondClass } from './risk-training.js';

const FOLDS = 5;
const PUBLIC_DEFAULT_COLUMN_COUNT = 25;
const LABEL = 'default.payment.next.month';
const SEED = 4;
/** How an unknown figure is written; trees learn which branch it takes. */
const MISSING_MARKS = new Set(['', 'nan', 'NaN', 'NA']);

/** Figures of how risk is learnt, on borrowers whose risk was predicted by models that had not seen them. */
export interface PublicDefaults {
  readonly rows: number;
  readonly late: number;
  readonly auc: Interval;
  readonly ks: number;
  readonly prAuc: number;
  readonly brier: number;
  /** The area of each fold. */
  readonly folds: readonly number[];
}

/**
 * Reads “Default of Credit Card Clients” (UCI, CC BY 4.0; Yeh and Lien 2009) as comma-separated text: a number without
 * meaning, 23 columns of figures, and the label. A figure may be missing, a label not.
 * @throws RangeError that names the line at fault.
 */
export function readPublicDefaults(text: string): LabelledRows {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',').map((name) => name.replaceAll('"', ''));
  if (names.length !== PUBLIC_DEFAULT_COLUMN_COUNT || names.at(-1) !== LABEL)
    throw new RangeError(`line 1: expected ${PUBLIC_DEFAULT_COLUMN_COUNT} columns, the last of them ${LABEL}`);
  const width = PUBLIC_DEFAULT_COLUMN_COUNT - 2;
  const values = new Float32Array(lines.length * width);
  const labels = new Uint8Array(lines.length);
  for (const [row, line] of lines.entries()) {
    const fields = line.split(',').map((field) => field.replaceAll('"', ''));
    const figures = fields.map(Number);
    const label = figures.at(-1);
    const isWrong = figures.some((figure, at) => Number.isNaN(figure) && !MISSING_MARKS.has(fields[at] ?? '?'));
    if (fields.length !== PUBLIC_DEFAULT_COLUMN_COUNT || isWrong || (label !== 0 && label !== 1))
      throw new RangeError(`line ${row + 2}: expected ${PUBLIC_DEFAULT_COLUMN_COUNT} numbers, the last of them 0 or 1`);
    values.set(
      figures.slice(1, -1).map((figure, at) => (fields[at + 1] === '' ? NaN : figure)),
      row * width,
    );
    labels[row] = label;
  }
  const late = labels.reduce((sum, label) => sum + label, 0);
  if (late < FOLDS || lines.length - late < FOLDS)
    throw new RangeError(`${lines.length} rows, ${late} late, are too few`);
  return { matrix: matrixOf(lines.length, width, values), labels };
}

/** Learns as risk is learnt, in five folds, and measures on the folds held out. @throws the signal's reason when aborted. */
export async function judgeByPublicDefaults(
  data: LabelledRows,
  { signal, onFold = () => undefined }: { readonly signal: AbortSignal; readonly onFold?: (done: number) => void },
): Promise<PublicDefaults> {
  const order = shuffle(places(data.matrix.rows), randomOf(SEED));
  const risks = new Float32Array(data.matrix.rows);
  const folds: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = order.filter((_row, at) => at % FOLDS === fold);
    const others = order.filter((_row, at) => at % FOLDS !== fold);
    const stop = Math.floor(0.9 * others.length);
    const [train, validation] = [takeLabelled(data, others.slice(0, stop)), takeLabelled(data, others.slice(stop))];
    const learning = trainBoosting(train, { ...RISK_BOOSTING, seed: fold }, validation);
    const model = await finishInTurns(learning, { signal });
    const predicted = secondClass(boostingProbabilities(model, takeRows(data.matrix, held)));
    for (const [at, row] of held.entries()) risks[row] = predicted[at] ?? NaN;
    const truth = Uint8Array.from(held, (row) => data.labels[row] ?? 0);
    folds.push(auc(predicted, truth));
    onFold(fold + 1);
  }
  return figuresOf(data, risks, folds);
}

function figuresOf({ labels }: LabelledRows, risks: Float32Array, folds: readonly number[]): PublicDefaults {
  const [drawnRisks, drawnLabels] = [new Float32Array(labels.length), new Uint8Array(labels.length)];
  const area = (rows: Int32Array): number => {
    for (let place = 0; place < rows.length; place += 1) {
      drawnRisks[place] = risks[rows[place] ?? 0] ?? 0;
      drawnLabels[place] = labels[rows[place] ?? 0] ?? 0;
    }
    return auc(drawnRisks, drawnLabels);
  };
  const squares = risks.reduce((sum, risk, row) => sum + (risk - (labels[row] ?? 0)) ** 2, 0);
  return {
    rows: labels.length,
    late: labels.reduce((sum, label) => sum + label, 0),
    folds,
    auc: bootstrap(labels.length, area),
    ks: kolmogorovSmirnov(risks, labels),
    prAuc: averagePrecision(risks, labels),
    brier: squares / labels.length,
  };
}
