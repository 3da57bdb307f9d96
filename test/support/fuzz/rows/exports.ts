import { encodeId } from '../../../../src/platform/graphql/index.js';
import type { Insert } from './insert.js';

/** A file that was written for an institution, for a purpose that is in it alone and only administrators are shown. */
export async function anExport(insert: Insert, institutionId: number, account: number, purpose: string) {
  const key = await insert('export', {
    institution_id: institutionId,
    account_id: account,
    kind: 'CUSTOMERS',
    format: 'CSV',
    personal_data: 'WHOLE',
    purpose,
    byte_order_mark: false,
    state: 'READY',
    attempts: 1,
    ready_at: new Date(),
    rows_written: 1,
    object_ids: ['1'.repeat(32)],
    storage_id: '1'.repeat(32),
    size_bytes: 1,
    sha256: Buffer.alloc(32, 1),
    created_at: new Date(),
    finished_at: new Date(),
    expires_at: new Date('2100-01-01'),
  });
  return { Export: encodeId('Export', key) };
}
