import type { AuditFact } from '../../platform/audit/index.js';
import { koreanDate } from '../../platform/clock.js';
import type { PersonalData } from '../../platform/outgoing/index.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';

/** What an export has in it, and why. */
interface ExportContent {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly personal: PersonalData;
  /** Why personal data is exported whole; null when it is masked. */
  readonly purpose: string | null;
}

/** The request for an export. */
export interface ExportRequest extends ExportContent {
  /** Whether a CSV file begins with a byte order mark. */
  readonly byteOrderMark: boolean;
}

/** The download name of a file: it says what is in it, but names no institution or person. */
export const fileNameOf = ({ kind, format, personal }: ExportContent, at: Date): string =>
  [kind, ...(personal === 'WHOLE' ? ['whole'] : []), koreanDate(at)].join('-').toLowerCase() +
  (format === 'CSV' ? '.csv' : '.parquet');

/** What the audit trail records of an action on an export: what was in the file, how much was shown, and why. */
export const recordOf = (
  action: string,
  exportId: number | null,
  { kind, format, personal, purpose }: ExportContent,
  detail: Readonly<Record<string, unknown>> = {},
): AuditFact => ({
  action,
  subjectType: 'Export',
  subjectId: exportId,
  customerId: null,
  ...(purpose !== null && { purpose }),
  detail: { kind, format, personalData: personal, ...detail },
});
