import { koreanDate } from '../../../../platform/clock.js';
import type { Queryable } from '../../../../platform/database/index.js';
import { fieldsOfLine } from '../../../../platform/delimited/index.js';
import { Refusal, refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { lastQuarterOver, type SourceColumn } from '../../source/index.js';
import { correctionRefusals as refusals } from './correction.refusals.js';
import { CorrectionRepository, type CorrectableBatch, type CorrectedBy } from './correction.repository.js';
import { mayStand, RULE_CODES, type CorrectionRule, type FixedField } from './corrections.js';
import { batchNotFound, fileNotKept, notChecked, rowNotFound } from '../import.refusals.js';
import { columnsNamed } from '../import-run.js';
import { fixedRow } from '../rows/row-fix.js';
import { atLineText } from './corrections.texts.js';

/** Lines corrected one by one in a batch: more need a rule, or a new file. */
const MOST_LINES = 100_000;
export const MOST_RULES = 100;
/** Problems reported for a file of corrections. */
const MOST_REPORTED = 20;

/** A batch that was checked, and who corrects it. */
export interface CorrectionPlace {
  readonly institutionId: number;
  readonly batchId: number;
  readonly by: CorrectedBy;
}

/** Corrected fields of one refused line. */
export interface CorrectedLine {
  readonly line: number;
  readonly fields: readonly FixedField[];
  /** The row in a file of corrections, which may hold untouched lines, for refusals; null for no file. */
  readonly path: readonly string[] | null;
}

/**
 * Corrects refused lines of a batch before it is loaded: all of them, or none. The raw file stays unchanged; from now
 * on the corrections are read with it, so the batch must be checked again.
 * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_CHECKED, BATCH_BUSY, FILE_NOT_KEPT, ROW_NOT_FOUND, TOO_MANY_CORRECTIONS,
 * UNKNOWN_COLUMN, FIELD_GIVEN_TWICE, FIELD_REFUSED.
 */
export async function correctLines(
  transaction: Queryable,
  { institutionId, batchId, by }: CorrectionPlace,
  lines: readonly CorrectedLine[],
): Promise<void> {
  const repository = new CorrectionRepository(transaction);
  const { header } = await correctable(repository, institutionId, batchId);
  const numbers = lines.map(({ line }) => line);
  const found = new Map((await repository.listRefused(batchId, numbers)).map((row) => [row.line, row]));
  const corrections = await repository.of(batchId);
  const columns = columnsNamed(header);
  const problems: Problem[] = [];
  const kept = lines.flatMap(({ line, fields, path }) => {
    const refused = found.get(line);
    if (path && refused && isUntouched(fieldsOfLine(refused.raw), columns, fields)) return [];
    const faults = problemsOf(() => {
      if (!refused) return rowNotFound();
      return fixedRow(refused.raw, columns, fields, lastQuarterAt(by.at), corrections);
    });
    problems.push(...faults.map((problem) => placed(problem, path, line)));
    return refused ? [{ ...refused, fields }] : [];
  });
  refuseAll(problems.slice(0, lines.length === 1 ? problems.length : MOST_REPORTED));
  if (kept.length === 0) refusals.nothingCorrected();
  await repository.keepLines(batchId, kept, by);
  await expectFew(repository, batchId);
  await repository.changed(batchId);
}

/**
 * Corrects every line that is refused for one reason, as `correctLines` does, and lines to come of the same kind.
 * @throws Refusal as `correctLines`, and RULE_NOT_POSSIBLE, NO_ROW_MATCHES.
 */
export async function correctByRule(
  transaction: Queryable,
  { institutionId, batchId, by }: CorrectionPlace,
  rule: CorrectionRule,
): Promise<void> {
  const repository = new CorrectionRepository(transaction);
  const { header } = await correctable(repository, institutionId, batchId);
  const columns = columnsNamed(header);
  const at = columns.findIndex(({ name }) => name === rule.column);
  const column = columns[at] ?? refusals.unknownColumn();
  if (!RULE_CODES.includes(rule.code)) refusals.ruleNotPossible();
  if (!mayStand(column, rule.to, lastQuarterAt(by.at))) refusals.valueRefused(rule.column);
  const from = rule.from?.trim() ?? null;
  const matches = (raw: string): boolean => from === null || fieldsOfLine(raw)?.[at]?.trim() === from;
  let after = 0;
  for (;;) {
    const page = await repository.listRefusedFor(batchId, rule.column, rule.code, after);
    if (page.some(({ raw }) => matches(raw))) break;
    after = page.at(-1)?.line ?? refusals.noRowMatches();
  }
  await repository.keepRule(batchId, { ...rule, from }, by);
  await expectFew(repository, batchId);
  await repository.changed(batchId);
}

/**
 * Checks that a batch can be corrected now, and locks it until the transaction ends. @throws Refusal as `correctLines`.
 */
export async function expectCorrectable(
  transaction: Queryable,
  { institutionId, batchId }: Pick<CorrectionPlace, 'institutionId' | 'batchId'>,
): Promise<void> {
  await correctable(new CorrectionRepository(transaction), institutionId, batchId);
}

/**
 * Takes a correction back.
 * @param what null where none was named.
 * @throws Refusal as `correctLines`, CORRECTION_NOT_FOUND, and INVALID_INPUT when none was named.
 */
export async function dropCorrection(
  transaction: Queryable,
  { institutionId, batchId }: CorrectionPlace,
  what: { readonly line: number } | { readonly rule: number } | null,
): Promise<void> {
  const repository = new CorrectionRepository(transaction);
  await correctable(repository, institutionId, batchId);
  if (what === null) return refusals.noneNamed();
  if (!(await repository.drop(batchId, what))) refusals.correctionNotFound();
  await repository.changed(batchId);
}

/** A check may be running: it is repeated. */
async function correctable(
  repository: CorrectionRepository,
  institutionId: number,
  batchId: number,
): Promise<CorrectableBatch> {
  const batch = (await repository.lock(institutionId, batchId)) ?? batchNotFound();
  if (batch.state !== 'CHECKED') notChecked(batch.state);
  if (batch.task !== null && batch.task !== 'CHECK') refusals.busy();
  if (!batch.isKept) fileNotKept();
  return batch;
}

async function expectFew(repository: CorrectionRepository, batchId: number): Promise<void> {
  const [count] = await repository.count(batchId);
  if ((count?.lines ?? 0) > MOST_LINES || (count?.rules ?? 0) > MOST_RULES)
    refusals.tooMany({ lines: MOST_LINES, rules: MOST_RULES });
}

const lastQuarterAt = (at: Date): string => lastQuarterOver(koreanDate(at));

function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

/** Whether a file of corrections leaves a line as it is in the file that it corrects. */
function isUntouched(
  raw: readonly string[] | null,
  columns: readonly SourceColumn[],
  fields: readonly FixedField[],
): boolean {
  return fields.every(({ column, value }) => {
    const at = columns.findIndex(({ name }) => name === column);
    return at >= 0 && raw?.[at]?.trim() === value.trim();
  });
}

/** A problem of one line among several says which line it is. */
function placed(problem: Problem, path: readonly string[] | null, line: number): Problem {
  if (path === null) return problem;
  const { ko, en } = problem.message;
  return { ...problem, field: path, message: atLineText(line, ko, en) };
}
