import { parseArgs } from 'node:util';
import { join } from 'node:path';
import {
  crossValidateTexts,
  finishInTurns,
  judgeTexts,
  readTextModel,
  TextClassifier,
  textFigures,
  textFolds,
  trainTextClassifier,
  type TextFigures,
  type TextModel,
  type TextRow,
} from '../src/learning/index.js';
import { LocalUnderstanding } from '../src/modules/chat/understanding/index.js';
import { parseShippedRecord, readShipped, type Figure, type ModelTaskName } from '../src/modules/models/index.js';
import { circumstances, writeSection } from './report.js';
import { chatterWhereThere, koteWhereThere, readRows, rowsWhereThere } from './text-sets.js';

const HELP = `Measures how well and how fast questions are understood.

  npm run bench:understanding -- [--keep-results] [--data ../shared/data] [--folds 5]
  npm run bench:understanding -- --train rows.csv [--test rows.csv] [--folds 5]

With --train it learns from labelled texts by the method that ships, and is judged by --test, or by folds without it. A
file is CSV with columns text and label (or category), or lines of label, tab, text; it may be gzipped. Folds keep equal texts together; with --by-rows they do not, as in test files that were drawn by rows.`;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', 'shared', 'data') },
    train: { type: 'string' },
    test: { type: 'string' },
    folds: { type: 'string', default: '5' },
    'by-rows': { type: 'boolean', default: false },
    'keep-results': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const FOLDS = Number(options.folds);
/** Sets of more rows are judged by one fold of them: each of its figures is surer than those of a small set by all. */
const ALL_FOLDS_UP_TO = 20_000;
const SEED = 1;
/** Rows as a test file has them that was drawn by rows: equal texts may lie on both sides. */
const byRows = (rows: readonly TextRow[]): readonly TextRow[] =>
  rows.map((row, at) => ({ ...row, origin: String(at) }));

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
}
const lines: Line[] = [];
const tell = (line: Line): void => {
  lines.push(line);
  process.stderr.write(`${line.what}: ${line.measured}\n`);
};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const figuresText = ({ accuracy, macroF1, calibrationError, rows }: TextFigures): string =>
  `**${percent(accuracy.value)}** (${percent(accuracy.low)} – ${percent(accuracy.high)}), macro F1 ${percent(macroF1.value)}, calibration error ${calibrationError.toFixed(3)}, n = ${rows.toLocaleString('en')}`;

/** By all folds of a set, or of a large one by the first. */
async function judgedByFolds(
  rows: readonly TextRow[],
): Promise<{ readonly method: string; readonly figures: TextFigures }> {
  if (rows.length <= ALL_FOLDS_UP_TO) {
    const verdicts = await finishInTurns(crossValidateTexts(rows, FOLDS, { seed: SEED }));
    return { method: `${FOLDS}-fold cross-validation`, figures: textFigures(verdicts) };
  }
  const folds = textFolds(rows, FOLDS, SEED);
  const learned = rows.filter((_, row) => folds[row] !== 0);
  const model = await finishInTurns(trainTextClassifier(learned, { seed: SEED }));
  const held = rows.filter((_, row) => folds[row] === 0);
  return { method: `one fold of ${FOLDS} held out`, figures: textFigures(judgeTexts(model, held)) };
}

async function ownFiles(train: string, test: string | undefined): Promise<void> {
  const rows = options['by-rows'] ? byRows(readRows(train)) : readRows(train);
  if (test === undefined) {
    const { method, figures } = await judgedByFolds(rows);
    tell({ what: `${train}, ${method}`, measured: figuresText(figures), target: '–' });
    return;
  }
  const model = await finishInTurns(trainTextClassifier(rows, { seed: SEED }));
  const figures = textFigures(judgeTexts(model, readRows(test)));
  tell({ what: `learned from ${train}, judged by ${test}`, measured: figuresText(figures), target: '–' });
}

/** A model that ships, and what its record says of it. */
async function shippedModel(task: ModelTaskName): Promise<{ readonly model: TextModel; readonly version: string }> {
  const shipped = await readShipped(task);
  const bytes = shipped?.files['model.text'];
  if (!shipped || !bytes) throw new Error(`${task} does not ship`);
  const { metrics, baselineMetrics, comparison, data } = parseShippedRecord(shipped);
  const told = (figures: readonly Figure[]): string =>
    figures.map(({ title, value }) => `${title.en} ${percent(value)}`).join(', ');
  tell({
    what: `${task} as it ships (${(bytes.length / 1e3).toFixed(0)} kB), on ${data.testRows} sentences that nobody learned from`,
    measured: `${told(metrics)}; ${comparison.baselineTitle.en}: ${told(baselineMetrics)}`,
    target: '–',
  });
  return { model: readTextModel(bytes).model, version: `shipped-${shipped.number}` };
}

const share = (texts: readonly string[], holds: (text: string) => boolean): string =>
  `${percent(texts.filter(holds).length / texts.length)}, n = ${texts.length.toLocaleString('en')}`;

async function publicSets(): Promise<void> {
  const at = (path: string): string => join(options.data, path);
  for (const [name, path, target] of [
    ['Banking77 (77 intents, English)', 'banking77/train.csv.gz', '≥ 90 %'],
    ['3i4K (7 kinds of utterance, Korean)', 'ko-3i4k/fci_train_val.txt.gz', '≥ 88 %'],
  ] as const) {
    const rows = rowsWhereThere(at(path));
    if (!rows) process.stderr.write(`${name} is not there and is left out: ${at(path)}\n`);
    else {
      const { method, figures } = await judgedByFolds(byRows(rows));
      tell({
        what: `${name}: the method, ${method}, drawn by rows as its test file is`,
        measured: figuresText(figures),
        target,
      });
      const strict = await judgedByFolds(rows);
      const what = `${name}: the method, ${method}, equal texts kept together`;
      tell({ what, measured: figuresText(strict.figures), target: '–' });
    }
  }
  const kote = koteWhereThere(at('ko-kote/val.tsv.gz'));
  if (!kote) return;
  const { method, figures } = await judgedByFolds(kote);
  tell({ what: `KOTE comments as five emotions: the method, ${method}`, measured: figuresText(figures), target: '–' });
}

async function shippedOnSets(): Promise<void> {
  const [topic, intent, emotion] = await Promise.all([
    shippedModel('CHAT_TOPIC'),
    shippedModel('CHAT_INTENT'),
    shippedModel('CHAT_EMOTION'),
  ]);
  const at = (path: string): string => join(options.data, path);
  const topics = new TextClassifier(topic.model);
  const intents = new TextClassifier(intent.model);
  const kote = koteWhereThere(at('ko-kote/val.tsv.gz'));
  if (kote)
    tell({
      what: 'KOTE comments by the emotion model that ships, which learned from no comment',
      measured: figuresText(textFigures(judgeTexts(emotion.model, kote))),
      target: '–',
    });
  if (kote) {
    const moods = new TextClassifier(emotion.model);
    const felt = kote.filter(({ label, text }) => label !== 'NEUTRAL' && moods.classify(text).label !== 'NEUTRAL');
    const right = felt.filter(({ label, text }) => moods.classify(text).label === label).length;
    tell({
      what: 'of those with a feeling that it took for one, taken for the right one',
      measured: `${percent(right / felt.length)}, n = ${felt.length.toLocaleString('en')}`,
      target: '–',
    });
  }
  const chatter = chatterWhereThere(at('ko-chatbot/ChatbotData.csv.gz'));
  if (chatter) {
    const what = 'Korean chatter (songys/Chatbot_data)';
    tell({
      what: `${what} taken as GENERAL`,
      measured: share(chatter, (text) => topics.classify(text).label === 'GENERAL'),
      target: '–',
    });
    tell({
      what: `${what} out of scope of every intent`,
      measured: share(chatter, (text) => !intents.classify(text).isInScope),
      target: '–',
    });
  }
  const banking = rowsWhereThere(at('banking77/train.csv.gz'))?.map(({ text }) => text);
  if (banking)
    tell({
      what: 'Banking77 questions taken as FINANCE',
      measured: share(banking, (text) => topics.classify(text).label === 'FINANCE'),
      target: '–',
    });
  const served = [topic, intent, emotion].map(({ model, version }) => ({
    classifier: new TextClassifier(model),
    version,
  }));
  speed(served, [...(chatter ?? []), ...(banking ?? []), '대출 잔액이 얼마나 남았나요?']);
}

function speed(
  served: readonly { readonly classifier: TextClassifier; readonly version: string }[],
  questions: readonly string[],
): void {
  const [topic = null, intent = null, emotion = null] = served;
  const understanding = new LocalUnderstanding({ topic, intent, emotion });
  for (const question of questions.slice(0, 2_000)) understanding.understand(question);
  const times = Float64Array.from(questions, (question) => {
    const began = performance.now();
    understanding.understand(question);
    return performance.now() - began;
  }).sort();
  const quantile = (part: number): string => (times[Math.floor(part * times.length)] ?? NaN).toFixed(3);
  tell({
    what: `topic, intent and emotion of one question, ${questions.length.toLocaleString('en')} of them: p50 / p95 / p99 ms`,
    measured: `${quantile(0.5)} / **${quantile(0.95)}** / ${quantile(0.99)}`,
    target: '< 1',
  });
  const long = '대출 잔액이 얼마나 남았는지 알려 주세요 '.repeat(1_000);
  const began = performance.now();
  for (let time = 0; time < 20; time += 1) understanding.understand(long);
  tell({
    what: `one text of ${long.length.toLocaleString('en')} characters, ms`,
    measured: ((performance.now() - began) / 20).toFixed(2),
    target: '–',
  });
}

if (options.help) process.stderr.write(`${HELP}\n`);
else if (options.train !== undefined) await ownFiles(options.train, options.test);
else {
  await shippedOnSets();
  await publicSets();
  const table = lines.map(({ what, measured, target }) => `| ${what} | ${measured} | ${target} |`).join('\n');
  if (options['keep-results'])
    writeSection('understanding', `${circumstances()}\n\n| what | measured | target |\n| --- | --- | --- |\n${table}`);
}
