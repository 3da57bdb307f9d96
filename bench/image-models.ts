import { auc, bootstrap, type Interval } from '../src/learning/index.js';
import {
  judgeImages,
  shippedDocumentRecord,
  trainAnomalies,
  type JudgedImage,
  type JudgedSet,
  type NamedImage,
} from '../src/platform/images/index.js';
import { DEFECTS, madeUpThing, type Thing } from './made-up-things.js';

/** The least AUC for each thing; photographs of real ones, inspected by the same methods in Python, reached .75 to .91. */
const THINGS = { SCREW: 0.85, CIRCUIT: 0.85, COMMUTATOR: 0.8, TILE: 0.75 } as const satisfies Partial<
  Record<Thing, number>
>;
/** Good images to learn from, and those of both kinds to be judged by. */
const [GOOD, EACH] = [60, 40];
/** Seeds from here on are of images to be judged by. */
const JUDGED_FROM = 5_000;
/** Defects let the rest of what is under them show through: at full strength hardly any is missed. */
const STRENGTH = 0.6;

const area = (interval: Interval | undefined): string =>
  interval ? `${interval.value.toFixed(3)} (${interval.low.toFixed(3)}–${interval.high.toFixed(3)})` : '–';

/** How well the shipped model of document photographs judges, as its training measured it. */
export async function documentFigures(): Promise<string> {
  const { version, learned, heldOut, shifted } = await shippedDocumentRecord();
  const goals: Readonly<Record<string, readonly [number, number]>> = { STAIN: [0.9, 0.85], SCRATCH: [0.85, 0.72] };
  const row = (name: string, of: (set: JudgedSet) => string, goal: string): string =>
    `| ${name} | ${of(heldOut)} | ${of(shifted)} | ${goal} |`;
  const labels = Object.keys(heldOut.byDefect) as (keyof typeof heldOut.byDefect)[];
  return [
    `Photographs of documents (${version}, trained on ${learned.length.toLocaleString('en')} made-up photographs): AUC against good ones, and 95 %
in between, on ${heldOut.photographs} photographs of other templates and on ${shifted.photographs} of other letters, layouts, light and JPEG.`,
    '',
    '| defect | other templates | shifted | goals |',
    '| --- | --- | --- | --- |',
    row('any', ({ anyDefect }) => area(anyDefect), '–'),
    ...labels.map((label) =>
      row(
        label.toLowerCase().replaceAll('_', ' '),
        ({ byDefect }) => area(byDefect[label]),
        (goals[label] ?? [0.95, 0.9]).map((goal) => `≥ ${goal}`).join(' / '),
      ),
    ),
    row('calibration error', ({ calibrationError }) => calibrationError.toFixed(3), '≤ 0.06'),
    row('taken for no document', ({ unknownShare }) => `${(100 * unknownShare).toFixed(1)} %`, '–'),
  ].join('\n');
}

/** How well models of good things alone, trained as `moa train image` trains them, tell defective ones. */
export async function thingFigures(): Promise<string> {
  const rows: string[] = [];
  for (const [thing, goal] of Object.entries(THINGS) as [keyof typeof THINGS, number][]) {
    const began = performance.now();
    const found = await judgedThing(thing);
    const seconds = (performance.now() - began) / 1000;
    rows.push(`| ${thing.toLowerCase()} | ${area(found)} | ≥ ${goal} | ${seconds.toFixed(0)} |`);
  }
  return [
    `Things with planted defects (cracks, holes, smears, missing parts; ${100 * STRENGTH} % of a defect covers what is under it): AUC of ${EACH} defective
against ${EACH} good images, after training on ${GOOD} good ones with the options of \`moa train image\`.`,
    '',
    '| thing | AUC (95 %) | goal | seconds of training and judging |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

async function judgedThing(thing: Thing): Promise<Interval> {
  const good = Array.from({ length: GOOD }, (_, seed): NamedImage => ({
    name: `${seed}.png`,
    read: () => madeUpThing(thing, seed),
  }));
  const { file } = await trainAnomalies(good, { version: 'bench' });
  const images = Array.from({ length: 2 * EACH }, (_, place): JudgedImage & { readonly isDefect: boolean } => {
    const defect = place < EACH ? null : (DEFECTS[place % DEFECTS.length] ?? null);
    return {
      name: `${place}.png`,
      mask: null,
      isDefect: defect !== null,
      read: () => madeUpThing(thing, JUDGED_FROM + place, defect, STRENGTH),
    };
  });
  const [scores, truth]: [number[], number[]] = [[], []];
  const onRefused = (name: string, error: Error): never => {
    throw new Error(`${name} was refused`, { cause: error });
  };
  for await (const { distance, image } of judgeImages({ name: thing, version: 'bench', bytes: file() }, images, {
    onRefused,
  })) {
    scores.push(distance);
    truth.push(Number(image.isDefect));
  }
  const of = (values: readonly number[], drawn: ArrayLike<number>): number[] =>
    Array.from(drawn, (place) => values[place] ?? 0);
  return bootstrap(scores.length, (drawn) => auc(of(scores, drawn), of(truth, drawn)));
}
