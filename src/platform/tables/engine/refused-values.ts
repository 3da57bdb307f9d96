import type { RowFaultCode } from '../analysis.types.js';
import { TEXT_KEPT, type Reporter, type Staged, type StagedFault, type StagedRecord } from '../reading/staged-rows.js';
import type { ColumnPlan } from './column-plan.js';
import type { TableDatabase } from './database.js';
import { BAD } from './load-rows.js';
import { EMPTY_FROM } from './row-faults.js';

/** Reports each row refused for a value: its line and text are found by reading the file once more. */
export async function reportRefusedValues(
  database: TableDatabase,
  staged: Staged,
  columns: readonly ColumnPlan[],
  fault: Reporter['fault'],
): Promise<void> {
  const bad = badOnes(database);
  let next = await bad.next();
  let ordinal = 0;
  for await (const block of staged.records()) {
    while (next.done !== true && next.value.ordinal < ordinal + block.length) {
      const { place } = next.value;
      const record = block[next.value.ordinal - ordinal];
      if (record) await fault(faultOf(record, place, columns));
      next = await bad.next();
    }
    ordinal += block.length;
    if (next.done === true) return;
  }
}

async function* badOnes(database: TableDatabase): AsyncGenerator<{ readonly ordinal: number; readonly place: number }> {
  for await (const rows of database.stream(`SELECT ordinal, place FROM ${BAD} ORDER BY ordinal`))
    for (const [ordinal, place] of rows) yield { ordinal: Number(ordinal), place: Number(place) };
}

function faultOf({ line, text }: StagedRecord, place: number, columns: readonly ColumnPlan[]): StagedFault {
  const isEmpty = place >= EMPTY_FROM;
  const column = isEmpty ? place - EMPTY_FROM : place;
  return { line, code: isEmpty ? 'EMPTY' : codeOf(columns[column]), column, text: text.slice(0, TEXT_KEPT) };
}

function codeOf(plan: ColumnPlan | undefined): RowFaultCode {
  switch (plan?.form.type) {
    case 'DATE':
    case 'DATETIME':
      return 'NOT_A_DATE';
    case 'TRUTH':
      return 'NOT_A_TRUTH_VALUE';
    default:
      return 'NOT_A_NUMBER';
  }
}
