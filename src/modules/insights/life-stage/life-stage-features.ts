import { featureContract, type FeatureColumn, type FeatureTable } from '../../models/index.js';
import { CATEGORIES, CATEGORY_NAMES, type CategoryName } from '../../spending/index.js';
import { CATEGORY_FEATURE_TEXTS, FEATURE_TEXTS } from './stage-features.texts.js';
import { monthsAsMember, STAGE_QUARTERS, type StageYear } from './stage-year.js';

/** The factor behind features, each nameable to a person. */
export const STAGE_FACTORS = [
  ...(['AGE', 'GRADE', 'TENURE', 'DIGITAL', 'TOTAL', 'CARD_SPLIT', 'CHANGE', 'HISTORY'] as const),
  ...CATEGORY_NAMES.MAJOR,
  ...CATEGORY_NAMES.DETAIL,
] as const;
export type StageFactor = (typeof STAGE_FACTORS)[number];

/** A number computed from a person's year. */
interface StageFeature {
  readonly column: FeatureColumn;
  readonly factor: StageFactor;
  readonly read: (year: StageYear) => number;
}

type Range = readonly [unit: string, min: number, max: number];

const NOT_NULL = { nullable: false };
const SHARE_RANGE: Range = ['share', 0, 1];
/** Above the logarithm of the largest sum that a column of the source can hold. */
const LOG: Range = ['log thousand won a month', 0, 22];

/** A flag, a code or a count: known of everybody in the file. */
function plain(
  name: keyof typeof FEATURE_TEXTS,
  factor: StageFactor,
  [unit, min, max]: Range,
  read: StageFeature['read'],
): StageFeature {
  return { column: { name, description: FEATURE_TEXTS[name], unit, min, max, ...NOT_NULL }, factor, read };
}

/** One for each category. */
function each(
  names: readonly CategoryName[],
  prefix: keyof typeof CATEGORY_FEATURE_TEXTS,
  [unit, min, max]: Range,
  read: (year: StageYear) => readonly number[],
): StageFeature[] {
  const { ko, en } = CATEGORY_FEATURE_TEXTS[prefix];
  return names.map((name, at) => {
    const { text } = CATEGORIES[name];
    const column = {
      name: prefix + name.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      description: { ko: `${text.ko}: ${ko}`, en: `${text.en}: ${en}` },
      unit,
      min,
      max,
      nullable: unit !== LOG[0],
    };
    return { column, factor: name, read: (year) => read(year)[at] ?? NaN };
  });
}

const FEATURES: readonly StageFeature[] = [
  plain('ageBand', 'AGE', ['years', 20, 85], (year) => year.latest.ageBand),
  plain('memberRank', 'GRADE', ['code', 21, 25], ({ latest }) => Number(latest.memberRank)),
  plain('monthsAsMember', 'TENURE', ['months', 0, 1_200], (year) => monthsAsMember(year.latest)),
  plain('hasDigitalChannel', 'DIGITAL', ['flag', 0, 1], ({ latest }) => Number(latest.hasDigitalChannel)),
  plain('usesDigitalChannel', 'DIGITAL', ['flag', 0, 1], ({ latest }) => Number(latest.usesDigitalChannel)),
  plain('logTotal', 'TOTAL', LOG, (year) => year.logTotal),
  ...creditShare(),
  ...totalChange(),
  plain('quartersKnown', 'HISTORY', ['count', 1, STAGE_QUARTERS], (year) => year.quartersKnown),
  ...each(CATEGORY_NAMES.MAJOR, 'log', LOG, (year) => year.logMajor),
  ...each(CATEGORY_NAMES.MAJOR, 'share', SHARE_RANGE, (year) => year.majorShares),
  ...each(CATEGORY_NAMES.MAJOR, 'shareChange', ['share', -1, 1], (year) => year.majorShareChanges),
  ...each(CATEGORY_NAMES.DETAIL, 'share', SHARE_RANGE, (year) => year.detailShares),
];

function creditShare(): StageFeature[] {
  const feature = plain(
    'creditShare',
    'CARD_SPLIT',
    SHARE_RANGE,
    ({ latest: { creditWon, checkWon } }) => creditWon / (creditWon + checkWon),
  );
  return [{ ...feature, column: { ...feature.column, nullable: true } }];
}

function totalChange(): StageFeature[] {
  const feature = plain('logTotalChange', 'CHANGE', ['log ratio', -LOG[2], LOG[2]], (year) => year.logTotalChange);
  return [{ ...feature, column: { ...feature.column, nullable: true } }];
}

/**
 * A stage of life is predicted from the card company's own file, so that the model covers anyone in the file. It never
 * reads the stage itself, of any quarter, nor sex and region, which serve only to compare the model's errors.
 */
export const STAGE_CONTRACT = featureContract(
  'LIFE_STAGE',
  1,
  FEATURES.map(({ column }) => column),
);

/** The columns of the contract, and which of them belong to a factor. */
export const STAGE_COLUMNS: readonly string[] = STAGE_CONTRACT.columns.map(({ name }) => name);
export const FACTOR_OF_COLUMN: readonly StageFactor[] = FEATURES.map(({ factor }) => factor);

/** Years as the model takes them, row by row. */
export function stageTable(years: readonly StageYear[]): FeatureTable {
  const width = FEATURES.length;
  const values = new Float32Array(years.length * width);
  for (const [row, year] of years.entries()) {
    for (const [at, { read }] of FEATURES.entries()) values[row * width + at] = read(year);
  }
  return { columns: STAGE_COLUMNS, values };
}
