import type { Clock } from '../../../../platform/clock.js';
import { statement, type Database } from '../../../../platform/database/index.js';
import { type Inspection, type SourceFile } from '../../../../platform/delimited/index.js';
import { refuse, UpstreamFailure } from '../../../../platform/errors/index.js';
import { newObjectId, ObjectTooLarge, type ObjectStore } from '../../../../platform/storage/index.js';
import { FILE_CHANGED } from './raw-files.texts.js';

/** Longest name that is kept; file systems allow no longer ones. */
const MAX_NAME = 255;

const INSERT_FILE = statement(`
  INSERT INTO import_file (institution_id, account_id, file_name, state, storage_id, receiving_since, created_at)
  VALUES ($1, $2, $3, 'RECEIVING', $4, $5, $5) RETURNING id`);
const FINISH_FILE = statement(`UPDATE import_file SET state = 'STORED', size_bytes = $2, sha256 = $3 WHERE id = $1`);
const WITHOUT_BATCH = 'NOT EXISTS (SELECT FROM import_batch b WHERE b.file_id = f.id)';
const UNUSED = statement(`
  SELECT storage_id AS "storageId" FROM import_file f WHERE f.id = $1 AND ${WITHOUT_BATCH}`);
const DELETE_FILE = statement(`DELETE FROM import_file f WHERE f.id = $1 AND ${WITHOUT_BATCH}`);

/** The owner of a file, and who uploaded it. */
interface FileOwner {
  /** Null for a file of series that all may read. */
  readonly institutionId: number | null;
  readonly accountId: number | null;
}

/**
 * Keeps raw files unchanged. Each is recorded before its bytes are stored, so that the files of a dead process are
 * found and removed.
 */
export class RawFiles {
  constructor(
    private readonly database: Database,
    private readonly objects: ObjectStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a file that was checked; returns its number.
   * @throws Refusal FILE_CHANGED when it has changed since.
   */
  async keep(file: SourceFile, { sha256, bytes }: Inspection, owner: FileOwner): Promise<number> {
    const storageId = newObjectId();
    const name = file.name.slice(0, MAX_NAME);
    const values = [owner.institutionId, owner.accountId, name, storageId, this.clock.now()];
    const [row] = await this.database.rows<{ id: number }>(INSERT_FILE, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    try {
      const stored = await this.objects.put(storageId, file.chunks(), bytes);
      if (!stored.sha256.equals(sha256)) fileChanged();
      await this.database.rows(FINISH_FILE, [row.id, stored.bytes, stored.sha256]);
      return row.id;
    } catch (error) {
      await this.discard(row.id);
      if (error instanceof ObjectTooLarge) fileChanged();
      throw error;
    }
  }

  /** Deletes a file that no batch uses. What cannot be deleted now is cleaned up later. */
  async discard(fileId: number): Promise<void> {
    try {
      const [row] = await this.database.rows<{ storageId: string | null }>(UNUSED, [fileId]);
      if (row?.storageId != null) await this.objects.delete(row.storageId);
      if (row) await this.database.rows(DELETE_FILE, [fileId]);
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
    }
  }
}

function fileChanged(): never {
  refuse('FILE_CHANGED', FILE_CHANGED, ['file']);
}
