import { project, type RowColumns } from '../../../../platform/database/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import type { SalesViolation, TerminationRefusal, TerminationStatus } from './contract-termination.entity.js';
import { instant } from '../refinance.columns.js';

/** The name of lists of demands in cursors. */
export const TERMINATIONS = 'contractTerminations';

/** All of a demand, as returned. Instants are text: the row is also stored as JSON. */
export interface TerminationRow {
  readonly key: number;
  readonly id: string;
  readonly customerKey: number;
  readonly loanKey: number;
  readonly violation: SalesViolation;
  readonly knownOn: string;
  readonly grounds: string;
  readonly status: TerminationStatus;
  readonly requestedOn: string;
  readonly refusal: TerminationRefusal | null;
  readonly refusalText: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const columns: RowColumns<TerminationRow> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('ContractTermination', key as number) },
  customerKey: '$.customer_id',
  loanKey: '$.loan_id',
  violation: '$.violation',
  knownOn: '$.known_on',
  grounds: '$.grounds',
  status: '$.status',
  requestedOn: '$.requested_on',
  refusal: '$.refusal',
  refusalText: '$.refusal_text',
  decidedAt: instant('$.decided_at'),
  version: '$.version',
  createdAt: instant('$.created_at'),
  updatedAt: instant('$.updated_at'),
};

/** Every column of a demand `t`. */
export const wholeTermination = project<TerminationRow>(columns, 't', Object.keys(columns));
export const readTermination = (tuple: readonly unknown[]): TerminationRow => wholeTermination.read(tuple, 0);
