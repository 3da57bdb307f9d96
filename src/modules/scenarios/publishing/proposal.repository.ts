import { statement, takeLock, type Transaction } from '../../../platform/database/index.js';
import type { Proposed } from './proposed-kind.js';

const UPSERT_PROPOSAL = statement(`
  INSERT INTO scenario_proposal (institution_id, kind, version_id, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT scenario_proposal_pkey DO UPDATE
    SET version_id = excluded.version_id, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at`);
const FIND_PROPOSAL = statement(`
  SELECT proposed_by AS "proposedBy" FROM scenario_proposal WHERE institution_id = $1 AND kind = $2 AND version_id = $3`);
const DELETE_PROPOSAL = statement('DELETE FROM scenario_proposal WHERE institution_id = $1 AND kind = $2');

/** Stores proposals: one version per institution and kind, the one proposed last. */
export class ProposalRepository {
  async put(transaction: Transaction, proposed: Proposed, proposedBy: number | null, at: Date): Promise<void> {
    const { institutionId, kind, versionId } = proposed;
    await takeLock(transaction, 'SCENARIO_PROPOSAL', institutionId, kind);
    await transaction.rows(UPSERT_PROPOSAL, [institutionId, kind, versionId, proposedBy, at]);
  }

  /** Who proposed a version, locked until the end; null when it is not what is proposed. */
  async lock(
    transaction: Transaction,
    { institutionId, kind, versionId }: Proposed,
  ): Promise<{ readonly proposedBy: number | null } | null> {
    await takeLock(transaction, 'SCENARIO_PROPOSAL', institutionId, kind);
    const [row] = await transaction.rows<{ proposedBy: number | null }>(FIND_PROPOSAL, [
      institutionId,
      kind,
      versionId,
    ]);
    return row ?? null;
  }

  async remove(transaction: Transaction, { institutionId, kind }: Proposed): Promise<void> {
    await transaction.rows(DELETE_PROPOSAL, [institutionId, kind]);
  }
}
