import { auditOutgoing } from '../../platform/audit/index.js';
import type { OutgoingSource } from '../../platform/outgoing/index.js';
import { customerOutgoing } from '../customers/index.js';
import { loanOutgoing } from '../lending/index.js';
import { quarterOutgoing } from '../spending/index.js';

/** What can be exported. */
export type ExportKind = 'CUSTOMERS' | 'LOANS' | 'QUARTERS' | 'AUDIT';
export type ExportFormat = 'CSV' | 'PARQUET';

export const EXPORT_KINDS: Readonly<Record<ExportKind, OutgoingSource>> = {
  CUSTOMERS: customerOutgoing,
  LOANS: loanOutgoing,
  QUARTERS: quarterOutgoing,
  AUDIT: auditOutgoing,
};
