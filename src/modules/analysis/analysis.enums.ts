import { enumType } from '../../platform/graphql/index.js';
import type {
  ChartKind,
  ColumnRole,
  ColumnType,
  FigureUnit,
  TableAnalysis,
  TableFormat,
} from '../../platform/tables/index.js';
import type { AnalysisPhase, AnalysisState } from './work/index.js';

export const AnalysisStateEnum = enumType<AnalysisState>('FileAnalysisState', 'Where the analysis of a file stands.', {
  QUEUED: 'It waits for a worker, or to be tried again after an attempt that failed.',
  RUNNING: 'A worker is at it; `fileAnalysisProgress` follows it.',
  SUCCEEDED: '`result` is what was found.',
  FAILED: 'Nothing was found; `failure` says why and what to do.',
  CANCELLED: 'It was cancelled before it ended.',
});
export const AnalysisPhaseEnum = enumType<AnalysisPhase>('FileAnalysisPhase', 'What a worker is at.', {
  FETCHING: 'The file is fetched from where it is kept.',
  READ: 'The file is looked through, row by row.',
  LOAD: 'Its rows are loaded.',
  ANALYSE: 'Figures are counted.',
  STORING: 'What was found is stored.',
  ENDED: 'It has ended: `analysis` says how.',
});
export const ShapeEnum = enumType<TableAnalysis['shape']>('AnalysisShape', 'What a table was taken for.', {
  TRANSACTIONS: 'Sales: invoices, products, quantities, prices, moments and customers.',
  PROFILE: 'Anything else: its columns are described.',
});
export const FormatEnum = enumType<TableFormat>('AnalysisFormat', 'What a file is, by its first bytes.', {
  CSV: 'Delimited text of any dialect.',
  XLSX: 'An Excel workbook.',
  PARQUET: 'Apache Parquet.',
});
export const ColumnTypeEnum = enumType<ColumnType>('AnalysisColumnType', 'What the values of a column are.', {
  TEXT: 'Texts.',
  WHOLE: 'Whole numbers.',
  DECIMAL: 'Decimal numbers.',
  DATE: 'Dates, `YYYY-MM-DD`.',
  DATETIME: 'Dates with a time, `YYYY-MM-DD HH:MM:SS`.',
  TRUTH: 'True or false.',
});
export const ColumnRoleEnum = enumType<ColumnRole>(
  'AnalysisColumnRole',
  'What a column stands for in a table of sales.',
  {
    INVOICE: 'Number of the invoice.',
    PRODUCT: 'Code of the product.',
    DESCRIPTION: 'Name of the product.',
    QUANTITY: 'How many were sold; negative for returns.',
    MOMENT: 'When it was sold.',
    UNIT_PRICE: 'Price of one.',
    CUSTOMER: 'Who bought.',
    COUNTRY: 'Where the customer is.',
  },
);
export const UnitEnum = enumType<FigureUnit>('AnalysisUnit', 'What a figure counts.', {
  ROWS: 'Rows of the file.',
  COUNT: 'Different things, such as customers.',
  MONEY: 'Money, in the currency of the file, which no file says.',
  QUANTITY: 'Pieces.',
  PERCENT: 'Percent.',
  DAYS: 'Days.',
  DATE: 'A date.',
  NUMBER: 'A number without a unit.',
  TEXT: 'Words.',
});
export const ChartKindEnum = enumType<ChartKind>('AnalysisChartKind', 'How a chart is drawn.', {
  LINE: 'A line over time.',
  BAR: 'Bars.',
  HISTOGRAM: 'Bars of how many values lie in each range.',
  HEATMAP: 'A grid: a series a row, a point a cell.',
});
