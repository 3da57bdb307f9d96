import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { enumType, DateTime, Decimal, Quarter } from '../../../platform/graphql/index.js';
import { percentOf } from '../../../platform/percent-of.js';
import { SOURCE_COLUMNS } from '../source/index.js';
import { driftBand, type DriftBand } from './psi.js';
import type { BaseSource, ColumnQuality, NoDrift, QualityFigures } from './quality-figures.js';

const DriftBandEnum = enumType<DriftBand>('DriftBand', 'What a population stability index (PSI) means.', {
  STABLE: 'Below 0.1: no change to speak of.',
  WATCH: 'From 0.1 to 0.25: watch it.',
  STOP: 'Above 0.25: find out why before figures or models use it.',
});

const DriftBaseEnum = enumType<BaseSource>('DriftBase', 'Where the previous quarter was counted.', {
  FILE: 'In the same file.',
  LOADED: 'In the loaded rows.',
});

const NoDriftEnum = enumType<NoDrift>('NoDrift', 'Why a column has no PSI.', {
  NO_BASE:
    'The previous quarter is neither in the file nor loaded. For a file this is as of its check: once that quarter is loaded, the rows in force are measured again automatically for `dataQuality`, and a file when it is committed.',
  TOO_FEW_ROWS:
    'One of the quarters has fewer than 500 accepted rows. Without any change the index averages 0.036 at 500 and 500 rows in ten bins, and to 0.18 at 100 and 100, past the first band; refused rows have no figures to compare.',
  NOT_COMPARABLE: 'The column identifies rows or advances by itself: quarter, key and month of the card.',
});

@ObjectType('ColumnQuality', { description: 'Quality figures of one column of the source in one quarter.' })
class ColumnQualityType {
  @Field(() => String, { description: "Name of the column, as in the file's header." })
  column!: string;

  @Field(() => Int, { description: 'Rows in which it is filled.' })
  filled!: number;

  @Field(() => Int, { description: 'Rows in which it is empty, including those refused for it.' })
  empty!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Percent of rows in which it is filled, two decimals, halves up; null for no rows.',
  })
  completenessPercent!: string | null;

  @Field(() => Int, {
    description:
      'Values out of range: lines refused as negative, too large or not whole, and accepted months of the first card that come after the quarter.',
  })
  outOfRange!: number;

  @Field(() => Int, { description: 'Lines refused because the value is malformed.' })
  malformed!: number;

  @Field(() => Int, { description: 'Lines refused for a code that the source does not have.' })
  unknownCodes!: number;

  @Field(() => Int, {
    description: 'Accepted amounts that are no multiple of 10,000 won, to which the source says it truncates them.',
  })
  offStep!: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Population stability index against the previous quarter, four decimals: Σ (p − q)·ln(p/q). Amounts are compared by the deciles of the previous quarter (a value that many share fills its deciles alone), codes by code, with half a row added to each bin.',
  })
  psi!: string | null;

  @Field(() => DriftBandEnum, { nullable: true, description: 'What `psi` means; null without one.' })
  drift!: DriftBand | null;

  @Field(() => NoDriftEnum, { nullable: true, description: 'Why there is no `psi`; null when there is.' })
  noDrift!: NoDrift | null;
}

@ObjectType('DataQuality', { description: 'How good the rows of one quarter are.' })
export class DataQualityType {
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  @Field(() => Int, { description: 'Rows that were measured.' })
  rows!: number;

  @Field(() => Int, {
    description: 'Refused lines whose own quarter could be read; each counts under its first fault.',
  })
  rowsRejected!: number;

  @Field(() => Int, { description: 'Lines whose customer and quarter came earlier in the same file.' })
  duplicatesInFile!: number;

  @Field(() => Int, { description: 'Lines whose customer and quarter came with an earlier file, refused or not.' })
  duplicatesAcrossFiles!: number;

  @Field(() => Quarter, { nullable: true, description: 'The previous quarter, when there is one to compare with.' })
  baseQuarter!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its rows.' })
  baseRows!: number | null;

  @Field(() => DriftBaseEnum, { nullable: true, description: 'Where it was counted.' })
  baseSource!: BaseSource | null;

  @Field(() => DriftBandEnum, { nullable: true, description: 'The worst of the columns; null when none has a PSI.' })
  drift!: DriftBand | null;

  @Field(() => [ColumnQualityType], { description: 'The 55 columns, in the order of the source.' })
  @Extensions({ listSize: SOURCE_COLUMNS.length })
  columns!: ColumnQualityType[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the rows in force were measured; null for a file, which never changes.',
  })
  measuredAt!: Date | null;

  /** Number of the import whose file this describes; null for the rows in force. Not in the schema. */
  batchId!: number | null;
}

/** Converts figures for the API: of the rows in force, measured at a moment, or of the file of an import. */
export function toDataQuality(
  quarter: string,
  figures: QualityFigures,
  measuredAt: Date | null,
  batchId: number | null = null,
): DataQualityType {
  return { ...figures, quarter, measuredAt, batchId, columns: figures.columns.map(toColumnQuality) };
}

function toColumnQuality(column: ColumnQuality): ColumnQualityType {
  const { filled, empty, psi, noPsi } = column;
  const all = filled + empty;
  return {
    ...column,
    completenessPercent: percentOf(BigInt(filled), BigInt(all)),
    psi: psi === null ? null : Math.max(0, psi).toFixed(4),
    drift: psi === null ? null : driftBand(psi),
    noDrift: noPsi,
  };
}
