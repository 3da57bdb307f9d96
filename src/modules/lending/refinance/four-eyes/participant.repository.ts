import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { Part, Participation } from './participant-part.js';

const RECORD_PARTICIPANT = statement(`
  INSERT INTO application_participant (application_id, account_id, part, first_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`);
const LIST_PARTICIPANTS = statement(`
  SELECT account_id AS "accountId", part FROM application_participant WHERE application_id = $1
  ORDER BY first_at, account_id, part`);

/** Stores which accounts of the lender had which part in an application. */
export class ParticipantRepository {
  /** A part recorded before stays as it is. */
  async record(
    transaction: Queryable,
    applicationId: number,
    { accountId, part }: Participation,
    at: Date,
  ): Promise<void> {
    await transaction.tuples(RECORD_PARTICIPANT, [applicationId, accountId, part satisfies Part, at]);
  }

  async list(transaction: Queryable, applicationId: number): Promise<Participation[]> {
    return transaction.rows<Participation>(LIST_PARTICIPANTS, [applicationId]);
  }
}
