import { project, statement, type RowColumns, type Queryable } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { Gate } from '../record/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { PromotionKind, PromotionState } from './version-state.js';

/** A step as services hand it on. */
export interface ModelPromotionRow {
  readonly key: number;
  readonly id: string;
  readonly versionKey: number;
  readonly kind: PromotionKind;
  readonly state: PromotionState;
  readonly replacesKey: number | null;
  readonly gates: readonly Gate[];
  readonly reason: string;
  readonly askedBy: number;
  readonly askedAt: Date;
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

/** A step about to be recorded. */
interface NewPromotion {
  readonly institutionId: number;
  readonly versionId: number;
  readonly kind: PromotionKind;
  /** Whether it waits for another's decision; otherwise it is done. */
  readonly isPending: boolean;
  readonly replacesId: number | null;
  readonly gates: readonly Gate[];
  readonly reason: string;
  readonly askedBy: number;
  readonly askedAt: Date;
  readonly key: string;
}

interface PromotionDecision {
  readonly state: 'APPROVED' | 'REJECTED';
  readonly decidedBy: number;
  readonly decidedAt: Date;
  readonly key: string;
  readonly note: string | null;
}

const columns = {
  key: '$.id',
  id: { sql: '$.id', read: (id) => encodeId('ModelPromotion', id as number) },
  versionKey: '$.model_version_id',
  kind: '$.kind',
  state: '$.state',
  replacesKey: '$.replaces_id',
  gates: '$.gates',
  reason: '$.reason',
  askedBy: '$.asked_by',
  askedAt: '$.asked_at',
  decidedBy: '$.decided_by',
  decidedAt: '$.decided_at',
  note: '$.note',
} as const satisfies RowColumns<ModelPromotionRow>;
const whole = project<ModelPromotionRow>(columns, 'p', Object.keys(columns));
const read = (tuple: readonly unknown[]): ModelPromotionRow => whole.read(tuple, 0);

/** How many of a version's newest steps are shown. */
export const PROMOTIONS_SHOWN = 10;

const BY_ASK = statement(`SELECT ${whole.sql} FROM model_promotion p WHERE p.asked_by = $1 AND p.ask_key = $2`);
const BY_DECISION = statement(
  `SELECT ${whole.sql} FROM model_promotion p WHERE p.decided_by = $1 AND p.decision_key = $2`,
);
const FIND_PROMOTION = statement(
  `SELECT ${whole.sql} FROM model_promotion p WHERE p.institution_id = $1 AND p.id = $2`,
);
const PENDING = statement(
  `SELECT ${whole.sql} FROM model_promotion p WHERE p.model_version_id = $1 AND p.state = 'PENDING'`,
);
const INSERT_PROMOTION = statement(`
  INSERT INTO model_promotion AS p
    (institution_id, model_version_id, kind, state, replaces_id, gates, reason, asked_by, asked_at, ask_key)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${whole.sql}`);
const DECIDE_PROMOTION = statement(`
  UPDATE model_promotion AS p SET state = $2, decided_by = $3, decided_at = $4, decision_key = $5, note = $6
  WHERE p.id = $1 AND p.state = 'PENDING' RETURNING ${whole.sql}`);
const LAPSE = statement(`
  UPDATE model_promotion SET state = 'LAPSED' WHERE institution_id = $1 AND state = 'PENDING' AND model_version_id IN (
    SELECT id FROM model_version WHERE institution_id = $1 AND task = $2)`);
const LIST_OF_EACH_TASK = statement(`
  SELECT ${whole.sql} FROM unnest($2::bigint[]) AS owner (id) CROSS JOIN LATERAL (
    SELECT * FROM model_promotion p WHERE p.model_version_id = owner.id AND p.institution_id = $1
    ORDER BY p.id DESC LIMIT ${PROMOTIONS_SHOWN}
  ) AS p ORDER BY p.id DESC`);

/** Every query on the steps by which versions come into service. */
export class ModelPromotionRepository {
  constructor(private readonly database: Queryable) {}

  /** What an account asked under a key of its own; null when it used it for nothing. */
  async findAsked(within: Queryable, accountId: number, key: string): Promise<ModelPromotionRow | null> {
    const [tuple] = await within.tuples(BY_ASK, [accountId, key]);
    return tuple ? read(tuple) : null;
  }

  /** What an account decided under a key of its own. */
  async findDecided(within: Queryable, accountId: number, key: string): Promise<ModelPromotionRow | null> {
    const [tuple] = await within.tuples(BY_DECISION, [accountId, key]);
    return tuple ? read(tuple) : null;
  }

  /** One of the institution; null when there is none. */
  async find(institutionId: number, id: number, within = this.database): Promise<ModelPromotionRow | null> {
    const [tuple] = await within.tuples(FIND_PROMOTION, [institutionId, id]);
    return tuple ? read(tuple) : null;
  }

  /** What waits for a decision on a version; null when nothing does. */
  async findPending(within: Queryable, versionId: number): Promise<ModelPromotionRow | null> {
    const [tuple] = await within.tuples(PENDING, [versionId]);
    return tuple ? read(tuple) : null;
  }

  /** Records a step, which waits for a decision or is done. */
  async insert(transaction: Queryable, step: NewPromotion): Promise<ModelPromotionRow> {
    const { institutionId, versionId, kind, isPending, replacesId, gates, reason, askedBy, askedAt, key } = step;
    const state: PromotionState = isPending ? 'PENDING' : 'APPROVED';
    const values = [institutionId, versionId, kind, state, replacesId, JSON.stringify(gates), reason, askedBy, askedAt];
    const [tuple] = await transaction.tuples(INSERT_PROMOTION, [...values, key]);
    if (!tuple) throw new Error('a step was not recorded');
    return read(tuple);
  }

  /** Decides on an open one; null, and nothing done, when it is not open. */
  async decide(
    transaction: Queryable,
    id: number,
    { state, decidedBy, decidedAt, key, note }: PromotionDecision,
  ): Promise<ModelPromotionRow | null> {
    const [tuple] = await transaction.tuples(DECIDE_PROMOTION, [id, state, decidedBy, decidedAt, key, note]);
    return tuple ? read(tuple) : null;
  }

  /** What else was asked for the task lapses: it was asked to replace another version than the one in service now. */
  async lapse(transaction: Queryable, institutionId: number, task: ModelTaskName): Promise<void> {
    await transaction.rows(LAPSE, [institutionId, task]);
  }

  /** The newest steps of each version, newest first. */
  async listByVersions(institutionId: number, ids: readonly number[]): Promise<ModelPromotionRow[]> {
    return (await this.database.tuples(LIST_OF_EACH_TASK, [institutionId, ids])).map(read);
  }
}
