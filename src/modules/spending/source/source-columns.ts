/** How the values of a source column are read. */
export type ColumnRule =
  | { readonly kind: 'QUARTER' | 'KEY' | 'MONTH' | 'AMOUNT' }
  | { readonly kind: 'CODE'; readonly codes: ReadonlyMap<string, string>; readonly optional: boolean };

/** A column of the source file. Names are exactly those of its header. */
export interface SourceColumn {
  readonly name: string;
  /** The column of `customer_quarter` it is kept in. */
  readonly databaseName: string;
  readonly rule: ColumnRule;
}

/** 시도 by the short name the source uses, with the official long names, past and present, that mean the same. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  서울: ['서울특별시', '서울시'],
  경기: ['경기도'],
  인천: ['인천광역시'],
  강원: ['강원특별자치도', '강원도'],
  충북: ['충청북도'],
  충남: ['충청남도'],
  대전: ['대전광역시'],
  경북: ['경상북도'],
  경남: ['경상남도'],
  대구: ['대구광역시'],
  울산: ['울산광역시'],
  부산: ['부산광역시'],
  전북: ['전북특별자치도', '전라북도'],
  전남: ['전라남도'],
  광주: ['광주광역시'],
  제주: ['제주특별자치도', '제주도'],
  세종: ['세종특별자치시', '세종시'],
};

/** TEEN occurs in later files only. */
const LIFE_STAGES = 'TEEN UNI NEW_JOB NEW_WED CHILD_BABY CHILD_TEEN CHILD_UNI GOLLIFE SECLIFE RETIR';
/** Lower bounds of five-year bands. */
const AGES = '20 25 30 35 40 45 50 55 60 65 70 75 80 85';

const AMOUNTS = `
  TOT_USE_AM CRDSL_USE_AM CNF_USE_AM
  INTERIOR_AM INSUHOS_AM OFFEDU_AM TRVLEC_AM FSBZ_AM SVCARC_AM DIST_AM PLSANIT_AM CLOTHGDS_AM AUTO_AM
  FUNITR_AM APPLNC_AM HLTHFS_AM BLDMNG_AM ARCHIT_AM OPTIC_AM AGRICTR_AM LEISURE_S_AM LEISURE_P_AM CULTURE_AM
  SANIT_AM INSU_AM OFFCOM_AM BOOK_AM RPR_AM HOTEL_AM GOODS_AM TRVL_AM FUEL_AM SVC_AM DISTBNP_AM DISTBP_AM
  GROCERY_AM HOS_AM CLOTH_AM RESTRNT_AM AUTOMNT_AM AUTOSL_AM KITWR_AM FABRIC_AM ACDM_AM MBRSHOP_AM`;

/** The 55 columns in the order of the source's own files; a file may order them otherwise. */
export const SOURCE_COLUMNS: readonly SourceColumn[] = [
  column('BAS_YH', { kind: 'QUARTER' }, 'quarter'),
  column('SEQ', { kind: 'KEY' }, 'source_key'),
  column('AGE', oneOf(AGES)),
  column('SEX_CD', oneOf('1 2')),
  column('MBR_RK', oneOf('21 22 23 24 25')),
  column('ATT_YM', { kind: 'MONTH' }),
  column('HOUS_SIDO_NM', { kind: 'CODE', codes: regionCodes(), optional: true }),
  column('DIGT_CHNL_REG_YN', oneOf('Y N')),
  column('DIGT_CHNL_USE_YN', oneOf('Y N')),
  column('LIFE_STAGE', { ...oneOf(LIFE_STAGES), optional: true }),
  ...AMOUNTS.trim()
    .split(/\s+/)
    .map((name) => column(name, { kind: 'AMOUNT' })),
];

function column(name: string, rule: ColumnRule, databaseName = name.toLowerCase()): SourceColumn {
  return { name, databaseName, rule };
}

function oneOf(codes: string): ColumnRule & { kind: 'CODE' } {
  return { kind: 'CODE', codes: new Map(codes.split(' ').map((code) => [code, code])), optional: false };
}

function regionCodes(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(REGIONS).flatMap(([short, longs]) =>
      [short, ...longs].map((name): [string, string] => [name, short]),
    ),
  );
}

/** The columns of money, in the order of the source. */
export const AMOUNT_COLUMNS: readonly SourceColumn[] = SOURCE_COLUMNS.filter(({ rule }) => rule.kind === 'AMOUNT');
/** The columns of few values: codes, and the month of the first card. */
export const CODED_COLUMNS: readonly SourceColumn[] = SOURCE_COLUMNS.filter(({ rule }) =>
  ['CODE', 'MONTH'].includes(rule.kind),
);
