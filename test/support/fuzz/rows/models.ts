import { trainingRecordOf } from '../../../../src/modules/models/record/index.js';
import { encodeId } from '../../../../src/platform/graphql/index.js';
import { tinyTask } from '../../tiny-task.js';
import type { Insert } from './insert.js';

/** A candidate of an institution, and what was asked for it and rejected; global ids by type. */
export async function aModel(insert: Insert, institutionId: number, askedBy: number, reason: string) {
  const task = tinyTask();
  const context = { seed: 1, signal: new AbortController().signal, progress: () => undefined, institutionId };
  const trained = await task.train({ ...context, database: null as never });
  const record = trainingRecordOf(task, trained, { seed: 1, codeVersion: 'test' });
  const version = await insert('model_version', {
    institution_id: institutionId,
    task: 'LOAN_RISK',
    version: '1',
    origin: 'TRAINED',
    state: 'CANDIDATE',
    sha256: '0'.repeat(64),
    contract_version: 1,
    contract_hash: record.contract.hash,
    seed: 1,
    code_version: 'test',
    files: {},
    record: JSON.stringify(record),
    trained_at: new Date(),
  });
  const promotion = await insert('model_promotion', {
    institution_id: institutionId,
    model_version_id: version,
    kind: 'PROMOTION',
    state: 'LAPSED',
    gates: '[]',
    reason,
    asked_by: askedBy,
    asked_at: new Date(),
    ask_key: 'canary',
  });
  return { ModelVersion: encodeId('ModelVersion', version), ModelPromotion: encodeId('ModelPromotion', promotion) };
}
