import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError, type TableErrorCode } from '../errors.js';
import { analyseFile } from './analyse-file.js';
import { queryRows } from './query-rows.js';
import { storeRows } from './store-rows.js';
import type { AnalysisReporter } from './loaded-file.js';
import { mergeParts } from './merge-parts.js';
import type { Heard, Order, Said } from './orders.js';
import { readPart } from './read-part.js';
import { writeRows } from './write-rows.js';

/** Takes one order from the parent process, executes it, and reports the result. */
export function serve(): void {
  let next: (() => void) | null = null;
  const reporter: AnalysisReporter = {
    say,
    handOver: (rows) => {
      say({ kind: 'REFUSED', rows });
      return new Promise((resolve) => (next = resolve));
    },
  };
  process.on('message', (heard: Heard) => {
    if (heard.kind === 'NEXT') next?.();
    else void carryOut(heard, reporter);
  });
  // The parent is gone: nobody waits for the answer.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  say({ kind: 'READY' });
}

async function carryOut(order: Order, reporter: AnalysisReporter): Promise<void> {
  try {
    say(await answerTo(order, reporter));
  } catch (error) {
    say(failureOf(error));
  }
}

async function answerTo(order: Order, reporter: AnalysisReporter): Promise<Said> {
  switch (order.kind) {
    case 'ANALYSE':
      return { kind: 'ANALYSIS', analysis: await analyseFile(order, reporter) };
    case 'STORE':
      return { kind: 'KEPT', columns: await storeRows(order, reporter) };
    case 'PART':
      return { kind: 'PART_READ', part: await readPart(order, reporter) };
    case 'MERGE':
      return { kind: 'MERGED', merged: await mergeParts(order) };
    case 'WRITE':
      await writeRows(order);
      return { kind: 'WRITTEN' };
    case 'ASK':
      return { kind: 'ANSWER', answer: await queryRows(order.path, order.sql) };
  }
}

function say(said: Said): void {
  process.send?.(said);
}

function failureOf(error: unknown): Said {
  if (error instanceof TableError) return { kind: 'FAILED', code: error.code, text: error.text, cause: error.message };
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const code = codeOf(cause);
  return { kind: 'FAILED', code, text: TABLE_ERROR_TEXTS[code], cause };
}

/** The exhausted resource, from a message of the system or database; anything else is a bug. */
function codeOf(said: string): TableErrorCode {
  if (/ENOSPC|no space left|disk is full|max_temp_directory_size/i.test(said)) return 'DISK_FULL';
  if (/parquet|TProtocol|magic bytes/i.test(said)) return 'NOT_A_TABLE';
  if (/out of memory|could not allocate/i.test(said)) return 'OUT_OF_MEMORY';
  if (
    /invalid (?:stored block lengths|distance|code|block type)|incorrect (?:header|data) check|unexpected end of file|too many bytes in the stream|not enough bytes in the stream/i.test(
      said,
    )
  )
    return 'DAMAGED_WORKBOOK';
  return 'CRASHED';
}
