import { CONCEPT_COUNT } from '../concepts.js';
import {
  GramCounter,
  normaliseText,
  SHORT_TEXTS,
  TEXT_LIMIT,
  tokensOf,
  type TextReading,
} from '../../../../learning/index.js';
import {
  featureContract,
  type FeatureColumn,
  type FeatureContract,
  type FeatureTable,
  type ModelTaskName,
} from '../../../models/index.js';

/** How texts are read is part of what a model reads, and so of the contract: a program that reads otherwise refuses it. */
const described = (concepts: number, { bits, words, reach, letters, jamo }: TextReading): string =>
  `runs of words 1-${words} and ${reach} apart, letters ${letters.join('-')}, jamo ${jamo?.join('-') ?? 'none'}, in 2^${bits}; with ${concepts} concepts`;

/** Figures of a text that show when people begin to ask differently from the training sentences. */
const columnsOf = (concepts: number, reading: TextReading): readonly FeatureColumn[] => [
  column('units', 'count', TEXT_LIMIT, '정규화한 글자 수', 'UTF-16 units once normalised'),
  column('tokens', 'count', TEXT_LIMIT, '낱말 수', 'words, numbers and marks of expression'),
  column(
    'runs',
    described(concepts, reading),
    2 ** reading.bits,
    '서로 다른 조각 수',
    'different runs that the model reads',
  ),
  column('hangulShare', 'share', 1, '한글 비율', 'share of letters that are Hangul'),
  column('latinShare', 'share', 1, '로마자 비율', 'share of letters that are Latin'),
];

function column(name: string, unit: string, max: number, ko: string, en: string): FeatureColumn {
  return { name, unit, min: 0, max, nullable: false, description: { ko, en } };
}

const COLUMN_NAMES = columnsOf(CONCEPT_COUNT, SHORT_TEXTS).map(({ name }) => name);

/** The contract of a task that reads questions so, with so many concepts. */
export const questionContract = (
  task: ModelTaskName,
  concepts = CONCEPT_COUNT,
  reading: TextReading = SHORT_TEXTS,
): FeatureContract => featureContract(task, 2, columnsOf(concepts, reading));

/** The figures of texts, a row each. */
export function figuresOf(texts: readonly string[], reading: TextReading = SHORT_TEXTS): FeatureTable {
  const counter = new GramCounter(reading);
  const values = texts.flatMap((text) => {
    const normalised = normaliseText(text);
    const count = normalised.match(/\p{L}/gu)?.length ?? 0;
    const share = (script: RegExp): number => (normalised.match(script)?.length ?? 0) / Math.max(1, count);
    const runs = counter.count(text).places.length;
    return [
      normalised.length,
      tokensOf(normalised).length,
      runs,
      share(/[\p{L}&&\p{Script=Hangul}]/gv),
      share(/[\p{L}&&\p{Script=Latin}]/gv),
    ];
  });
  return { columns: COLUMN_NAMES, values: Float32Array.from(values) };
}
