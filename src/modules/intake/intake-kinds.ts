import type { Clock } from '../../platform/clock.js';
import { FAULT_TEXT, type FileColumn, type Intake } from '../../platform/delimited/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Localized } from '../../platform/text.js';
import { CUSTOMER_COLUMNS, customerIntake } from '../customers/index.js';
import { SERIES_COLUMNS, seriesIntake } from '../forecasting/index.js';
import { lendingIntakes, LOAN_COLUMNS, PRODUCT_COLUMNS, productIntake, REPAYMENT_COLUMNS } from '../lending/index.js';
import type { IntakeKind } from './batch.repository.js';
import { DUPLICATE } from './intake.texts.js';

/** Who takes in which kind of file. */
export function intakeOf(
  kind: IntakeKind,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Intake {
  switch (kind) {
    case 'CUSTOMERS':
      return customerIntake;
    case 'LOANS':
      return lendingIntakes({ database, clock }).loans;
    case 'REPAYMENTS':
      return lendingIntakes({ database, clock }).repayments;
    case 'SERIES':
      return seriesIntake;
    case 'PRODUCTS':
      return productIntake({ database, clock });
  }
}

const INTAKE_FILE_COLUMNS: Readonly<Record<IntakeKind, readonly FileColumn[]>> = {
  CUSTOMERS: CUSTOMER_COLUMNS,
  LOANS: LOAN_COLUMNS,
  REPAYMENTS: REPAYMENT_COLUMNS,
  SERIES: SERIES_COLUMNS,
  PRODUCTS: PRODUCT_COLUMNS,
};

export { seriesIntake };

/** Columns of a kind of file. */
export const columnsOf = (kind: IntakeKind): readonly FileColumn[] => INTAKE_FILE_COLUMNS[kind];

/** Why a row of some kind was refused, for people. */
export function faultText({ faults }: Pick<Intake, 'faults'>, code: string): Localized {
  const general: Readonly<Record<string, Localized>> = { ...FAULT_TEXT, DUPLICATE_IN_FILE: DUPLICATE };
  return faults[code] ?? general[code] ?? { ko: code, en: code };
}
