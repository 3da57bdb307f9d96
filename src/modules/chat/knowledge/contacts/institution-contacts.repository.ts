import { statement, takeLock, type Queryable } from '../../../../platform/database/index.js';

const LIST_CONTACTS = statement('SELECT contact FROM institution_contact WHERE institution_id = $1 ORDER BY contact');
const CLEAR = statement('DELETE FROM institution_contact WHERE institution_id = $1 AND NOT contact = ANY ($2::text[])');
const ADD = statement(`
  INSERT INTO institution_contact (institution_id, contact) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`);

/** Stores an institution's own numbers, addresses and links. */
export class InstitutionContactsRepository {
  constructor(private readonly database: Queryable) {}

  async list(institutionId: number, within = this.database): Promise<string[]> {
    const rows = await within.rows<{ contact: string }>(LIST_CONTACTS, [institutionId]);
    return rows.map(({ contact }) => contact);
  }

  /** Replaces the contacts of an institution by these. */
  async set(transaction: Queryable, institutionId: number, contacts: readonly string[]): Promise<void> {
    await takeLock(transaction, 'INSTITUTION_CONTACTS', institutionId);
    await transaction.tuples(CLEAR, [institutionId, contacts]);
    await transaction.tuples(ADD, [institutionId, contacts]);
  }
}
