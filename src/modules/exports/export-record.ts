import type { AuditFact } from '../../platform/audit/index.js';
import { koreanDate } from '../../platform/clock.js';
import type { PersonalData } from '../../platform/outgoing/index.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';

/** What is asked for of an export. */
export interface ExportRequest {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly personal: PersonalData;
  /** Why personal data goes out whole; null of what is masked. */
  readonly purpose: string | null;
  /** Whether a CSV file begins with a byte order mark. */
  readonly byteOrderMark: boolean;
}

/** The name that a file is handed out under; it says what is in it, and no institution's or person's name. */
export const fileNameOf = ({ kind, format, personal }: ExportRequest, at: Date): string =>
  [kind, ...(personal === 'WHOLE' ? ['whole'] : []), koreanDate(at)].join('-').toLowerCase() +
  (format === 'CSV' ? '.csv' : '.parquet');

/** What the audit trail keeps of an act on an export: what was in the file, how much was shown, and why. */
export const recordOf = (
  action: string,
  exportId: number | null,
  { kind, format, personal, purpose }: ExportRequest,
  detail: Readonly<Record<string, unknown>> = {},
): AuditFact => ({
  action,
  subjectType: 'Export',
  subjectId: exportId,
  customerId: null,
  ...(purpose !== null && { purpose }),
  detail: { kind, format, personalData: personal, ...detail },
});
