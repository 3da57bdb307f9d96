import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { LifeStageCorrection } from './life-stage-correction.js';

/** A correction to be kept. */
interface NewCorrection extends LifeStageCorrection {
  readonly institutionId: number;
  readonly accountId: number;
  readonly idempotencyKey: string;
}

/** Which correction is withdrawn, and when. */
export interface Withdrawal {
  readonly institutionId: number;
  readonly customerId: number;
  readonly correctedAt: Date;
  readonly at: Date;
}

const STAGE_CORRECTION_COLUMNS = `customer_id AS "customerKey", stage, by_customer AS "byCustomer", corrected_at AS "correctedAt",
  expires_at AS "expiresAt"`;
const LIST_CORRECTIONS_IN_FORCE = statement(`
  SELECT ${STAGE_CORRECTION_COLUMNS} FROM life_stage_correction
  WHERE institution_id = $1 AND customer_id = ANY($2::bigint[]) AND superseded_at IS NULL AND expires_at > $3`);
const BY_KEY = statement(`
  SELECT ${STAGE_CORRECTION_COLUMNS} FROM life_stage_correction WHERE account_id = $1 AND correction_key = $2`);
const SUPERSEDE = statement(`
  UPDATE life_stage_correction SET superseded_at = $2 WHERE customer_id = $1 AND superseded_at IS NULL`);
const WITHDRAW_STAGE_CORRECTION = statement(`
  UPDATE life_stage_correction SET superseded_at = $4
  WHERE institution_id = $1 AND customer_id = $2 AND corrected_at = $3 AND superseded_at IS NULL RETURNING 1`);
const INSERT_CORRECTION = statement(`
  INSERT INTO life_stage_correction (institution_id, customer_id, stage, by_customer, account_id, correction_key,
    corrected_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${STAGE_CORRECTION_COLUMNS}`);
/** In the time of the database, so that training needs no clock of its own. */
const LIST_STAGE_LABELS = statement(`
  SELECT ${STAGE_CORRECTION_COLUMNS} FROM life_stage_correction
  WHERE institution_id = $1 AND superseded_at IS NULL AND expires_at > now() ORDER BY customer_id`);

/** Stores what people say their stage of life is. */
export class LifeStageCorrectionRepository {
  constructor(private readonly database: Queryable) {}

  /** The corrections in force at a moment, of those of the customers who are the institution's. */
  listInForce(institutionId: number, customerIds: readonly number[], at: Date): Promise<LifeStageCorrection[]> {
    return this.database.rows<LifeStageCorrection>(LIST_CORRECTIONS_IN_FORCE, [institutionId, customerIds, at]);
  }

  /** What an account said under a key of its own; null when it used it for nothing. */
  async findByKey(within: Queryable, accountId: number, key: string): Promise<LifeStageCorrection | null> {
    const [row] = await within.rows<LifeStageCorrection>(BY_KEY, [accountId, key]);
    return row ?? null;
  }

  /** Lets corrections of a customer take turns until the transaction ends. */
  async takeTurn(transaction: Queryable, customerId: number): Promise<void> {
    await takeLock(transaction, 'LIFE_STAGE_CORRECTION', customerId);
  }

  /** Replaces the correction in force. */
  async replace(transaction: Queryable, correction: NewCorrection): Promise<LifeStageCorrection> {
    const { institutionId, customerKey, stage, byCustomer, accountId, idempotencyKey } = correction;
    const { correctedAt, expiresAt } = correction;
    await transaction.tuples(SUPERSEDE, [customerKey, correctedAt]);
    const [row] = await transaction.rows<LifeStageCorrection>(INSERT_CORRECTION, [
      ...[institutionId, customerKey, stage, byCustomer, accountId, idempotencyKey, correctedAt, expiresAt],
    ]);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row;
  }

  /** Withdraws the correction of that moment; false when it no longer holds or never existed. */
  async withdraw(transaction: Queryable, { institutionId, customerId, correctedAt, at }: Withdrawal): Promise<boolean> {
    const rows = await transaction.tuples(WITHDRAW_STAGE_CORRECTION, [institutionId, customerId, correctedAt, at]);
    return rows.length > 0;
  }

  /** What holds now of the customers of an institution: the labels that people gave. */
  listHeld(institutionId: number): Promise<LifeStageCorrection[]> {
    return this.database.rows<LifeStageCorrection>(LIST_STAGE_LABELS, [institutionId]);
  }
}
