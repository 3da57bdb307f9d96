import { encodeId } from '../../../../src/platform/graphql/index.js';
import type { TestServer } from '../../server.js';
import type { Insert } from './insert.js';

/** A batch with a line that was refused, and a file that was sent; what is in them alone. */
export async function anImport(insert: Insert, institutionId: number, code: string) {
  const [fileName, raw] = [`canary-${code}.csv`, `canary-row-${code}`];
  const batch = await insert('import_batch', {
    institution_id: institutionId,
    kind: 'QUARTERLY_SPENDING',
    file_name: fileName,
    encoding: 'UTF-8',
    sha256: Buffer.alloc(32, code),
    state: 'COMMITTED',
    rows_read: 1,
    rows_rejected: 1,
    quarters: ['2024Q4'],
    started_at: new Date(),
    finished_at: new Date(),
  });
  const file = await insert('import_file', {
    institution_id: institutionId,
    file_name: `canary-raw-${code}.csv`,
    state: 'STORED',
    size_bytes: 1,
    storage_id: '0'.repeat(32),
    sha256: Buffer.alloc(32, `raw ${code}`),
    created_at: new Date(),
  });
  const rejected = { batch_id: batch, line_number: 2, column_name: 'AGE', code: 'NOT_A_NUMBER', raw };
  await insert('rejected_row', rejected, 'line_number');
  const set = await someExpectations(insert, institutionId, code);
  const ids = {
    ImportBatch: encodeId('ImportBatch', batch),
    ImportFile: encodeId('ImportFile', file),
    ImportExpectationSet: encodeId('ImportExpectationSet', set.key),
  };
  return { batch, ids, canaries: [fileName, raw, set.reason] };
}

/** What somebody wants to be expected of files, for a reason that is the institution's own. */
async function someExpectations(insert: Insert, institutionId: number, code: string) {
  const reason = `canary-expectation-${code}`;
  const account = await insert('account', {
    institution_id: institutionId,
    role: 'ADMIN',
    name: `Proposer of ${code}`,
    password_hash: 'none',
    email: `proposer-of-${code}@example.com`,
  });
  const key = await insert('import_expectation_set', {
    institution_id: institutionId,
    version: 1,
    state: 'PROPOSED',
    expectations: '[]',
    reason,
    proposed_by: account,
    proposed_at: new Date(),
  });
  return { key, reason };
}

/** A quarter of card spending; the sum of it, in thousand won. */
export async function aQuarter(
  insert: Insert,
  server: TestServer,
  of: { readonly institutionId: number; readonly batch: number; readonly sourceKey: string },
  number: number,
): Promise<number> {
  const amounts = await server.sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = 'customer_quarter' AND column_name LIKE '%\\_am'`,
  );
  const thousandWon = 940_010 + number * 10;
  const row = {
    ...Object.fromEntries(amounts.map(({ name }) => [name, 0])),
    batch_id: of.batch,
    institution_id: of.institutionId,
    line_number: number,
    source_key: of.sourceKey,
    quarter: '2024Q4',
    age: '35',
    sex_cd: '1',
    mbr_rk: '23',
    att_ym: '201503',
    digt_chnl_reg_yn: 'Y',
    digt_chnl_use_yn: 'Y',
    tot_use_am: thousandWon,
    crdsl_use_am: thousandWon,
  };
  await insert('customer_quarter', row, 'line_number');
  return thousandWon;
}
