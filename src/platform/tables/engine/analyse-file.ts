import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableAnalysis, TableColumn, TableNote } from '../analysis.types.js';
import { numberUse } from '../analysis/column-meaning.js';
import { columnFigures, hasEstimates } from '../analysis/column-figures.js';
import { analyseProfile } from '../analysis/profile.js';
import { analyseSales } from '../analysis/sales.js';
import { NO_TOTAL_ROWS, totalRows } from '../analysis/total-rows.js';
import type { Staged } from '../reading/staged-rows.js';
import type { ColumnPlan } from './column-plan.js';
import { dateOrderText, monthsText, serialsText } from './date-order.texts.js';
import { mostlyDatesText, mostlyNumbersText, separatorText } from './number-forms.texts.js';
import type { TableDatabase } from './database.js';
import type { Loaded } from './load-rows.js';
import { LoadedFile, type AnalysisReporter } from './loaded-file.js';
import type { Order, RowsAnalysis } from './orders.js';

type AnalyseOrder = Extract<Order, { kind: 'ANALYSE' }>;

/** Analyses one file. Its temporary files are in a folder of its own below `scratch`, removed at the end. */
export const analyseFile = (order: AnalyseOrder, reporter: AnalysisReporter): Promise<TableAnalysis> =>
  inFolder(order.scratch, (folder) =>
    new LoadedFile({ ...order, plans: null, keepAs: null }, folder, reporter).use(analyseLoaded),
  );

/** Runs work in a new folder that is removed afterwards. */
export async function inFolder<Result>(scratch: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(scratch, 'moa-table-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function analyseLoaded(database: TableDatabase, staged: Staged, loaded: Loaded): Promise<TableAnalysis> {
  const { rowsAccepted } = loaded;
  const said = await analyseRows(database, loaded.columns, rowsAccepted);
  const rowsRead = staged.rowsGood + staged.rowsFaulty;
  return {
    ...said,
    format: staged.format,
    encoding: staged.encoding,
    delimiter: staged.delimiter,
    sheets: staged.sheets,
    rowsRead,
    rowsAccepted,
    rowsRefused: staged.rowsFaulty + loaded.rowsRefused,
    notes: [...staged.notes, ...separatorNotes(loaded.columns, staged.delimiter), ...said.notes],
  };
}

/** Analyses the rows of the table, wherever they came from. */
export async function analyseRows(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
): Promise<RowsAnalysis> {
  const isSales = plans.some(({ role }) => role !== null) && rows > 0;
  const totals = isSales ? NO_TOTAL_ROWS : await totalRows(database, plans, rows);
  const columns = await columnFigures(database, plans, rows, totals.others);
  const said = isSales
    ? { ...(await analyseSales(database, plans, columns)), notes: [] }
    : await analyseProfile(database, plans, columns, { count: rows, totals });
  const notes = [
    ...orderNotes(plans),
    ...monthNotes(plans),
    ...serialNotes(plans),
    ...mostlyNotes(plans),
    ...estimateNotes(columns, rows),
    ...said.notes,
  ];
  return { shape: isSales ? 'TRANSACTIONS' : 'PROFILE', columns, ...said, notes };
}

/** When no value distinguishes the parts of dates, the note says which order was assumed. */
const orderNotes = (plans: readonly ColumnPlan[]): TableNote[] =>
  plans
    .filter(({ form }) => !form.isOrderSure)
    .map(({ name, form }) => ({ code: 'DATE_ORDER_UNSURE', message: dateOrderText(name, form.dateOrder) }));

const monthNotes = (plans: readonly ColumnPlan[]): TableNote[] =>
  plans
    .filter(({ form }) => form.dateOrder === 'MONTH')
    .map(({ name }) => ({ code: 'MONTHS_ALONE', message: monthsText(name) }));

/**
 * When a sign may separate decimals as well as thousands, the note says how it was read: in files of semicolons, which are
 * usual where decimals follow commas, unless another column shows it, and wherever other columns decided.
 */
export const separatorNotes = (plans: readonly ColumnPlan[], delimiter: string | null): TableNote[] => {
  const mayBeCommas = delimiter === ';' && !plans.some(({ form }) => form.hasSureThousands);
  return plans.flatMap(({ name, form: { unsureSign, hasDecimalComma } }) =>
    unsureSign !== null && (mayBeCommas || hasDecimalComma)
      ? [{ code: 'SEPARATOR_UNSURE', message: separatorText(name, unsureSign, hasDecimalComma) }]
      : [],
  );
};

/** Texts that look like amounts or days, whose sum or months a reader may look for in vain. */
const mostlyNotes = (plans: readonly ColumnPlan[]): TableNote[] =>
  plans.flatMap((plan) => {
    const { mostly } = plan.form;
    if (mostly === null) return [];
    if (mostly.type === 'MOMENT')
      return [{ code: 'MOSTLY_DATES', message: mostlyDatesText(plan.name, mostly.exception) }];
    // Letters among the digits of a code are as usual as none.
    if (numberUse(plan, plans) === 'NONE') return [];
    return [{ code: 'MOSTLY_NUMBERS', message: mostlyNumbersText(plan.name, mostly.exception) }];
  });

const serialNotes = (plans: readonly ColumnPlan[]): TableNote[] =>
  plans
    .filter(({ form }) => form.dateOrder === 'SERIAL')
    .map(({ name }) => ({ code: 'SERIAL_DATES', message: serialsText(name) }));

const estimateNotes = (columns: readonly TableColumn[], rows: number): TableNote[] =>
  hasEstimates(columns, rows)
    ? [
        {
          code: 'ESTIMATED',
          message: {
            ko: '행이 많아 거의 모든 값이 서로 다른 열의 고유값 수는 근삿값이며, 800만 행을 넘으면 중앙값도 그렇습니다. 총계는 정확합니다.',
            en: 'Of so many rows, numbers of different values are estimates where hardly any occurs twice, and beyond eight million rows so are medians. Totals are exact.',
          },
        },
      ]
    : [];
