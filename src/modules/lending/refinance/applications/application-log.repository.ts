import {
  limitLiteral,
  project,
  statement,
  type RowColumns,
  type Queryable,
} from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { Mover } from './application-record.entity.js';
import type { ApplicationStatus } from './application-status.js';
import { instant } from '../refinance.columns.js';

/** One move of an application, as returned. */
export interface LogRow {
  readonly key: number;
  readonly applicationKey: number;
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly role: Mover;
  /** Null where no person moved it. */
  readonly accountKey: number | null;
  readonly at: string;
  readonly reasons: readonly string[];
  readonly note: string | null;
}

/** A move about to be recorded. */
interface NewLogEntry {
  readonly applicationId: number;
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly accountId: number | null;
  readonly role: Mover;
  readonly at: Date;
  readonly reasons: readonly string[];
  readonly note: string | null;
}

const columns: RowColumns<LogRow> = {
  key: '$.id',
  applicationKey: '$.application_id',
  from: '$.from_status',
  to: '$.to_status',
  role: '$.role',
  accountKey: '$.account_id',
  at: instant('$.at'),
  reasons: '$.reasons',
  note: '$.note',
};
const whole = project<LogRow>(columns, 'l', Object.keys(columns));

const INSERT_APPLICATION_LOG = statement(`
  INSERT INTO application_log (application_id, from_status, to_status, account_id, role, at, reasons, note)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`);

/** Records moves, and shows them. */
export class ApplicationLogRepository {
  async append(transaction: Queryable, entry: NewLogEntry): Promise<void> {
    const { applicationId, from, to, accountId, role, at, reasons, note } = entry;
    await transaction.tuples(INSERT_APPLICATION_LOG, [applicationId, from, to, accountId, role, at, reasons, note]);
  }

  /** For each application a page of its moves in their order. Does not authorise. */
  async pageOfEach(
    queryable: Queryable,
    applicationIds: readonly number[],
    { first, after }: PageRequest,
  ): Promise<LogRow[]> {
    const text = `SELECT ${whole.sql} FROM unnest($1::bigint[]) AS owner(id) CROSS JOIN LATERAL (
        SELECT * FROM application_log o WHERE o.application_id = owner.id AND o.id > $2
        ORDER BY o.id LIMIT ${limitLiteral(first + 1)}
      ) AS l ORDER BY l.id`;
    const tuples = await queryable.tuples(statement(text), [applicationIds, after ?? 0]);
    return tuples.map((tuple) => whole.read(tuple, 0));
  }
}
