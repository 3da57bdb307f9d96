import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/index.js';
import type {
  ChartKind,
  ColumnRole,
  ColumnType,
  FigureUnit,
  TableAnalysis,
  TableFormat,
} from '../../platform/tables/index.js';
import { ChartKindEnum, ColumnRoleEnum, ColumnTypeEnum, FormatEnum, ShapeEnum, UnitEnum } from './analysis.enums.js';

const DECIMAL_TEXT = 'a decimal in text, a date as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, or words, as the unit says';
/** How many of a column's most frequent values are returned. */
const FREQUENT = 10;

@ObjectType('AnalysisFrequentValue', { description: 'A value that occurs often in a column.' })
export class FrequentValueType {
  @Field(() => String, { description: 'The value.' })
  value!: string;

  @Field(() => Int, { description: 'How many rows have it.' })
  rows!: number;
}

@ObjectType('AnalysisColumn', { description: 'A column of a table, and what its values are like.' })
export class AnalysisColumnType {
  @Field(() => String, { description: 'Name, as the file has it; `column3` where the header is empty.' })
  name!: string;

  @Field(() => String, { description: 'Name in the returned queries.' })
  sqlName!: string;

  @Field(() => ColumnTypeEnum, { description: 'Type of its values.' })
  type!: ColumnType;

  @Field(() => ColumnRoleEnum, { nullable: true, description: 'What it stands for; null when unknown.' })
  role!: ColumnRole | null;

  @Field(() => String, { nullable: true, description: 'Symbol written with its values, such as `₩`; null for none.' })
  symbol!: string | null;

  @Field(() => Int, { description: 'Rows that have a value.' })
  filled!: number;

  @Field(() => Int, { description: 'Rows that have none.' })
  missing!: number;

  @Field(() => Int, { description: 'Number of different values, exact or estimated.' })
  distinct!: number;

  @Field(() => Boolean, { description: 'Whether `distinct` is exact.' })
  isDistinctExact!: boolean;

  @Field(() => String, { nullable: true, description: 'Least value; null when there is none.' })
  least!: string | null;

  @Field(() => String, { nullable: true, description: 'Greatest value; null when there is none.' })
  greatest!: string | null;

  @Field(() => String, { nullable: true, description: 'Mean of numbers, a decimal in text; null for others.' })
  mean!: string | null;

  @Field(() => String, { nullable: true, description: 'Median of numbers, a decimal in text; null for others.' })
  median!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Standard deviation of numbers, a decimal in text; null for others.',
  })
  deviation!: string | null;

  @Field(() => [FrequentValueType], { description: 'The most frequent values: at most ten.' })
  @Extensions({ listSize: FREQUENT })
  frequent!: readonly FrequentValueType[];

  @Field(() => String, { description: 'The query that reproduces these figures.' })
  sql!: string;
}

export const AnalysisColumnConnection = connectionType(AnalysisColumnType, 'AnalysisColumn');

@ObjectType('AnalysisFigure', { description: 'One figure of a file, and the query that reproduces it.' })
export class AnalysisFigureType {
  @Field(() => String, { description: 'Names the figure, for programs.' })
  code!: string;

  @Field(() => String, { description: 'What it is, in the language of the caller.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: `The value: ${DECIMAL_TEXT}. Null when there is nothing to count.`,
  })
  value!: string | null;

  @Field(() => UnitEnum, { description: 'What it counts.' })
  unit!: FigureUnit;

  @Field(() => String, { description: 'The query that reproduces it.' })
  sql!: string;
}

@ObjectType('AnalysisTableColumn', { description: 'A column of a table of results.' })
export class ResultColumnType {
  @Field(() => String, { description: 'Names the column, for programs.' })
  code!: string;

  @Field(() => String, { description: 'What it contains, in the language of the caller.' })
  label!: string;

  @Field(() => UnitEnum, { description: 'What its values count.' })
  unit!: FigureUnit;
}

@ObjectType('AnalysisTable', { description: 'A table of results, such as revenue by month.' })
export class AnalysisTableType {
  @Field(() => String, { description: 'Names the table, for programs.' })
  code!: string;

  @Field(() => String, { description: 'What it shows, in the language of the caller.' })
  title!: string;

  @Field(() => [ResultColumnType], { description: 'Its columns.' })
  columns!: readonly ResultColumnType[];

  @Field(() => [[String]], {
    description: `Its rows, a value for each column: ${DECIMAL_TEXT}. Null for none.`,
    nullable: 'items',
  })
  rows!: readonly (readonly (string | null)[])[];

  @Field(() => String, { description: 'The query that reproduces it.' })
  sql!: string;
}

@ObjectType('AnalysisChartSeries', { description: 'One line, or one group of bars, of a chart.' })
export class ChartSeriesType {
  @Field(() => String, { description: 'What it shows, in the language of the caller.' })
  name!: string;

  @Field(() => [String], { description: 'Places along the axis, in order.' })
  x!: readonly string[];

  @Field(() => [String], {
    description: 'A value for each place, a decimal in text, only for drawing; null where there is nothing to draw.',
    nullable: 'items',
  })
  y!: readonly (string | null)[];
}

@ObjectType('AnalysisChart', { description: 'A chart as data. The table beside it has the exact figures.' })
export class AnalysisChartType {
  @Field(() => String, { description: 'Names the chart, for programs.' })
  code!: string;

  @Field(() => String, { description: 'What it shows, in the language of the caller.' })
  title!: string;

  @Field(() => ChartKindEnum, { description: 'How it is drawn.' })
  kind!: ChartKind;

  @Field(() => UnitEnum, { description: 'What its values count.' })
  unit!: FigureUnit;

  @Field(() => [ChartSeriesType], { description: 'What is drawn.' })
  series!: readonly ChartSeriesType[];
}

@ObjectType('AnalysisNote', { description: 'A note on how a file was read, or on what stands out in it.' })
export class AnalysisNoteType {
  @Field(() => String, { description: 'Names the note, for programs.' })
  code!: string;

  @Field(() => String, { description: 'The note, in the language of the caller.' })
  message!: string;
}

@ObjectType('AnalysisSheet', { description: 'A sheet of a workbook.' })
export class AnalysisSheetType {
  @Field(() => String, { description: 'Name of the sheet.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether this is the one that was analysed.' })
  isAnalysed!: boolean;

  @Field(() => Boolean, { description: 'Whether the workbook hides it.' })
  isHidden!: boolean;
}

@ObjectType('AnalysisResult', {
  description: 'What was found in a file. Every figure has the query that reproduces it.',
})
export class AnalysisResultType {
  @Field(() => ShapeEnum, { description: 'What the table was taken for.' })
  shape!: TableAnalysis['shape'];

  @Field(() => FormatEnum, { description: 'Format of the file.' })
  format!: TableFormat;

  @Field(() => String, {
    nullable: true,
    description: 'How its text is encoded, decided by score: `UTF-8`, `CP949`, `UTF-16LE` …; null where it is fixed.',
  })
  encoding!: string | null;

  @Field(() => String, { nullable: true, description: 'Separator of its fields; null where the format has none.' })
  delimiter!: string | null;

  @Field(() => [AnalysisSheetType], { description: 'Sheets of a workbook; empty for other files.' })
  sheets!: readonly AnalysisSheetType[];

  @Field(() => [AnalysisFigureType], { description: 'Single figures.' })
  figures!: readonly AnalysisFigureType[];

  @Field(() => [AnalysisTableType], { description: 'Tables of figures.' })
  tables!: readonly AnalysisTableType[];

  @Field(() => [AnalysisChartType], { description: 'Charts, as data.' })
  charts!: readonly AnalysisChartType[];

  @Field(() => [AnalysisNoteType], { description: 'Notes on the file.' })
  notes!: readonly AnalysisNoteType[];
}
