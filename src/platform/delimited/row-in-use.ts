import { sqlState, type BulkTransaction } from '../database/index.js';
import { refuse } from '../errors/index.js';
import type { Localized } from '../text.js';

const FOREIGN_KEY_VIOLATION = '23503';

/** Refuses to revert a batch because other data depends on one of its rows. @param name the row's name for people. */
export function refuseRowInUse(line: number, name: string, why: Localized): never {
  return refuse(
    'BATCH_RESTED_ON',
    {
      ko: `이 가져오기의 ${line}번째 줄(${name})을 되돌릴 수 없습니다: ${why.ko}. 아무것도 되돌리지 않았습니다.`,
      en: `Line ${line} of this import (${name}) cannot be taken back: ${why.en}. Nothing was taken back.`,
    },
    ['importBatchId'],
  );
}

/** Deletes rows, and refuses when other rows refer to one of them. */
export async function unreferenced(
  transaction: BulkTransaction,
  deletes: () => Promise<void>,
  refusal: (id: number, table: string) => Promise<unknown>,
): Promise<void> {
  await transaction.run('SAVEPOINT deleting');
  try {
    await deletes();
  } catch (error) {
    const found = referenceIn(error);
    if (!found) throw error;
    await transaction.run('ROLLBACK TO SAVEPOINT deleting');
    await refusal(found.id, found.table);
    throw error;
  }
}

/** PostgreSQL names the key and the table that refers to it: `Key (id)=(5) is still referenced from table "loan".` */
function referenceIn(error: unknown): { readonly id: number; readonly table: string } | null {
  if (sqlState(error) !== FOREIGN_KEY_VIOLATION) return null;
  const { detail, table } = error as { readonly detail?: unknown; readonly table?: unknown };
  const id = typeof detail === 'string' ? /\(id\)=\((\d+)\)/.exec(detail)?.[1] : undefined;
  return { id: Number(id ?? 0), table: typeof table === 'string' ? table : '' };
}
