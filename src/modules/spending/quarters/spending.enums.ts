import { enumOf } from '../../../platform/graphql/index.js';
import {
  REJECTION_TEXT,
  type RejectionCode,
  type ImportEncoding,
  type ImportKind,
  type ImportState,
} from '../import/index.js';
import { CATEGORIES } from '../source/index.js';

/** The API name of a value of the source; the value itself where the API has no name for it. */
export const apiNameOf = (names: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(names).find(([, each]) => each === value)?.[0] ?? value;

export const MemberRankEnum = enumOf('MemberRank', 'Grade of a card member (회원등급), highest first.', {
  VVIP: ['21', 'VVIP.'],
  VIP: ['22', 'VIP.'],
  PLATINUM: ['23', 'Platinum (플래티넘).'],
  GOLD: ['24', 'Gold (골드).'],
  NONE: ['25', 'No grade (해당없음).'],
});

export const LifeStageEnum = enumOf('LifeStage', 'Stage of life (라이프스테이지) as the card company sees it.', {
  TEEN: ['TEEN', 'Teenager (십대); in later files only.'],
  UNIVERSITY: ['UNI', 'At university (대학생).'],
  NEW_JOB: ['NEW_JOB', 'First years at work (사회초년생).'],
  NEWLYWED: ['NEW_WED', 'Newly married (신혼).'],
  INFANT_CHILD: ['CHILD_BABY', 'With a child below school age (자녀 영유아).'],
  SCHOOL_CHILD: ['CHILD_TEEN', 'With a child in compulsory education (자녀 의무교육).'],
  UNIVERSITY_CHILD: ['CHILD_UNI', 'With a child at university (자녀 대학생).'],
  MIDDLE_AGE: ['GOLLIFE', 'Middle age without children at home (중년기타).'],
  SECOND_LIFE: ['SECLIFE', 'Second life, after the first career (2nd Life).'],
  RETIRED: ['RETIR', 'Retired (은퇴).'],
});

export const RegionEnum = enumOf('Region', 'A first-level region of Korea (시도).', {
  SEOUL: ['서울', 'Seoul (서울).'],
  GYEONGGI: ['경기', 'Gyeonggi (경기).'],
  INCHEON: ['인천', 'Incheon (인천).'],
  GANGWON: ['강원', 'Gangwon (강원).'],
  CHUNGBUK: ['충북', 'North Chungcheong (충북).'],
  CHUNGNAM: ['충남', 'South Chungcheong (충남).'],
  DAEJEON: ['대전', 'Daejeon (대전).'],
  GYEONGBUK: ['경북', 'North Gyeongsang (경북).'],
  GYEONGNAM: ['경남', 'South Gyeongsang (경남).'],
  DAEGU: ['대구', 'Daegu (대구).'],
  ULSAN: ['울산', 'Ulsan (울산).'],
  BUSAN: ['부산', 'Busan (부산).'],
  JEONBUK: ['전북', 'North Jeolla (전북).'],
  JEONNAM: ['전남', 'South Jeolla (전남).'],
  GWANGJU: ['광주', 'Gwangju (광주).'],
  JEJU: ['제주', 'Jeju (제주).'],
  SEJONG: ['세종', 'Sejong (세종).'],
});

export const CategoryLevelEnum = enumOf('CategoryLevel', 'How finely spending is divided.', {
  MAJOR: ['MAJOR', 'Ten major categories (대분류).'],
  DETAIL: ['DETAIL', '32 detailed categories (중분류).'],
});

export const SpendingCategoryEnum = enumOf(
  'SpendingCategory',
  'What money was spent on: the ten major and 32 detailed lines of business (업종) of the source.',
  Object.fromEntries(
    Object.entries(CATEGORIES).map(([name, { level, text }]) => [
      name,
      [name, `${level === 'MAJOR' ? 'Major' : 'Detail'}: ${text.en} (${text.ko}).`],
    ]),
  ),
);

/** Other kinds are for the command line. */
type ShownKind = Extract<ImportKind, 'QUARTERLY_SPENDING'>;
const kinds: Record<ShownKind, readonly [ShownKind, string]> = {
  QUARTERLY_SPENDING: ['QUARTERLY_SPENDING', 'Quarterly card spending.'],
};
export const ImportKindEnum = enumOf('ImportKind', 'What an imported file holds.', kinds);

const states: Record<ImportState, readonly [ImportState, string]> = {
  PENDING: ['PENDING', 'It waits for its first check, or is being checked.'],
  CHECKED: ['CHECKED', 'It was checked: what it would do is known, and nothing is loaded.'],
  COMMITTED: ['COMMITTED', 'Its rows are in force.'],
  UNDONE: ['UNDONE', 'Its rows were removed, and those they had replaced are in force again.'],
  FAILED: ['FAILED', 'The whole file was refused; `failure` says why. Nothing was loaded.'],
};
export const ImportStateEnum = enumOf('ImportState', 'Whether an import is in force.', states);

const encodings: Record<string, readonly [ImportEncoding, string]> = {
  UTF_8: ['UTF-8', 'UTF-8.'],
  CP949: ['CP949', 'CP949, the Korean code page of Windows.'],
};
export const ImportEncodingEnum = enumOf('ImportEncoding', 'The encoding found in a file.', encodings);

const rejections = Object.entries(REJECTION_TEXT) as [RejectionCode, { readonly en: string }][];
export const RejectionCodeEnum = enumOf(
  'RejectionCode',
  'Why a line of a file was refused.',
  Object.fromEntries(rejections.map(([code, { en }]) => [code, [code, en]])),
);
