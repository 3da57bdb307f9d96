import type { Localized } from '../../../platform/text.js';
import { featureContract, type FeatureColumn, type FeatureTable } from '../../models/index.js';
import { CATEGORIES, CATEGORY_NAMES, type CategoryName } from '../../spending/index.js';
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

const KNOWN = { nullable: false };
const SHARE: Range = ['share', 0, 1];
/** Above the logarithm of the largest sum that a column of the source can hold. */
const LOG: Range = ['log thousand won a month', 0, 22];

/** A flag, a code or a count: known of everybody in the file. */
function plain(
  name: string,
  factor: StageFactor,
  [ko, en]: readonly [string, string],
  [unit, min, max]: Range,
  read: StageFeature['read'],
): StageFeature {
  return { column: { name, description: { ko, en }, unit, min, max, ...KNOWN }, factor, read };
}

/** One for each category. */
function each(
  names: readonly CategoryName[],
  prefix: string,
  { ko, en }: Localized,
  [unit, min, max]: Range,
  read: (year: StageYear) => readonly number[],
): StageFeature[] {
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
  plain(
    'ageBand',
    'AGE',
    ['연령대 하한', 'Lower end of the age band'],
    ['years', 20, 85],
    (year) => year.latest.ageBand,
  ),
  plain('memberRank', 'GRADE', ['회원등급 코드', 'Code of the grade'], ['code', 21, 25], ({ latest }) =>
    Number(latest.memberRank),
  ),
  plain(
    'monthsAsMember',
    'TENURE',
    ['첫 카드 이후 개월 수', 'Months since the first card'],
    ['months', 0, 1_200],
    (year) => monthsAsMember(year.latest),
  ),
  plain('hasDigitalChannel', 'DIGITAL', ['앱·웹 가입', 'Registered for app or web'], ['flag', 0, 1], ({ latest }) =>
    Number(latest.hasDigitalChannel),
  ),
  plain('usesDigitalChannel', 'DIGITAL', ['앱·웹 이용', 'Used app or web'], ['flag', 0, 1], ({ latest }) =>
    Number(latest.usesDigitalChannel),
  ),
  plain(
    'logTotal',
    'TOTAL',
    ['월평균 카드 사용액의 로그', 'Logarithm of monthly spending'],
    LOG,
    (year) => year.logTotal,
  ),
  ...creditShare(),
  ...totalChange(),
  plain(
    'quartersKnown',
    'HISTORY',
    ['확인된 분기 수', 'Quarters known'],
    ['count', 1, STAGE_QUARTERS],
    (year) => year.quartersKnown,
  ),
  ...each(
    CATEGORY_NAMES.MAJOR,
    'log',
    { ko: '월평균 사용액의 로그', en: 'logarithm of monthly spending' },
    LOG,
    (year) => year.logMajor,
  ),
  ...each(
    CATEGORY_NAMES.MAJOR,
    'share',
    { ko: '최근 1년 비중', en: 'share over the year' },
    SHARE,
    (year) => year.majorShares,
  ),
  ...each(
    CATEGORY_NAMES.MAJOR,
    'shareChange',
    { ko: '비중의 변화', en: 'change of the share' },
    ['share', -1, 1],
    (year) => year.majorShareChanges,
  ),
  ...each(
    CATEGORY_NAMES.DETAIL,
    'share',
    { ko: '최근 1년 비중', en: 'share over the year' },
    SHARE,
    (year) => year.detailShares,
  ),
];

function creditShare(): StageFeature[] {
  const feature = plain(
    'creditShare',
    'CARD_SPLIT',
    ['신용카드 비중', 'Share of credit cards'],
    SHARE,
    ({ latest: { creditWon, checkWon } }) => creditWon / (creditWon + checkWon),
  );
  return [{ ...feature, column: { ...feature.column, nullable: true } }];
}

function totalChange(): StageFeature[] {
  const feature = plain(
    'logTotalChange',
    'CHANGE',
    ['사용액의 변화', 'Change of spending'],
    ['log ratio', -LOG[2], LOG[2]],
    (year) => year.logTotalChange,
  );
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
