import { project, type RowColumns } from '../../../../platform/database/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import type { Pause } from '../../calendar/index.js';
import type { RateCutReason, RateCutRefusal, RateCutStatus } from './rate-cut-request.entity.js';
import { instant } from '../refinance.columns.js';

/** The name of lists of requests in cursors. */
export const RATE_CUTS = 'rateCutRequests';

/** Days on which documents were awaited, and which. */
interface PauseRow extends Pause {
  readonly note: string;
}

/** All of a request, as returned. Instants are text: the row is also stored as JSON. */
export interface RateCutRow {
  readonly key: number;
  readonly id: string;
  readonly customerKey: number;
  readonly loanKey: number;
  readonly reason: RateCutReason;
  readonly detail: string | null;
  readonly documentIds: readonly string[];
  readonly status: RateCutStatus;
  readonly requestedOn: string;
  readonly oldRatePercent: string;
  readonly newRatePercent: string | null;
  readonly effectiveOn: string | null;
  readonly refusal: RateCutRefusal | null;
  readonly refusalText: string | null;
  readonly decidedAt: string | null;
  /** In the order in which they began. */
  readonly pauses: readonly PauseRow[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const rateCutColumns: RowColumns<RateCutRow> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('RateCutRequest', key as number) },
  customerKey: '$.customer_id',
  loanKey: '$.loan_id',
  reason: '$.reason',
  detail: '$.detail',
  documentIds: {
    sql: '$.document_ids::text[]',
    read: (keys) => (keys as string[]).map((key) => encodeId('Document', Number(key))),
  },
  status: '$.status',
  requestedOn: '$.requested_on',
  oldRatePercent: '$.old_rate_percent',
  newRatePercent: '$.new_rate_percent',
  effectiveOn: '$.effective_on',
  refusal: '$.refusal',
  refusalText: '$.refusal_text',
  decidedAt: instant('$.decided_at'),
  pauses: `(SELECT coalesce(json_agg(json_build_object('from', p.from_on, 'to', p.to_on, 'note', p.note) ORDER BY p.id), '[]')
    FROM rate_cut_pause p WHERE p.request_id = $.id)`,
  version: '$.version',
  createdAt: instant('$.created_at'),
  updatedAt: instant('$.updated_at'),
};

/** Every column of a request `r`. */
export const wholeRateCut = project<RateCutRow>(rateCutColumns, 'r', Object.keys(rateCutColumns));
export const readRateCut = (tuple: readonly unknown[]): RateCutRow => wholeRateCut.read(tuple, 0);
