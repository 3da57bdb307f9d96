import type { Caller } from '../../platform/access/index.js';
import { USE_FILES } from './files/index.js';
import { koreanDate } from '../../platform/clock.js';
import type { ObjectStore } from '../../platform/storage/index.js';
import { askTable, storeTable, TableError, type NamedColumn, type TableAnswer } from '../../platform/tables/index.js';
import type { Finding } from '../../platform/assistant/index.js';
import type { AnalysisRepository } from './analysis.repository.js';
import { answerFinding } from './answer-finding.js';
import { AnalysisWorkspace } from './work/index.js';

/** Largest file that is loaded for a question while somebody waits: some two seconds of work. */
const MOST_BYTES_OF_ASKED_TABLE = 50_000_000;
/** Files open for questions at a time in one process; further callers get only the analysis that is stored. */
const MOST_AT_ONCE = 2;
/** Columns named to the writer of a query; a larger table is queried by its first ones. */
const MOST_COLUMNS = 100;

/** The outcome of a query: its finding, or why it did not run or found nothing, worded for its writer. */
export type TableReply = { readonly finding: Finding } | { readonly refused: string };

/** A table of the caller's own that can be queried until it is closed. */
export interface OpenTable {
  readonly fileId: number;
  /** Names as queries use them, and types. No row is among them. */
  readonly columns: readonly Pick<NamedColumn, 'sqlName' | 'type'>[];
  ask(sql: string, signal: AbortSignal): Promise<TableReply>;
  close(): Promise<void>;
}

/** Runs one SELECT at a time on a table that somebody sent, in the sandbox of `platform/tables`. */
export class TableQuestions {
  #held = 0;

  constructor(private readonly parts: { readonly analyses: AnalysisRepository; readonly objects: ObjectStore }) {}

  /**
   * Opens the first table among some files that the caller sent themselves and that was analysed; null when there is none, it
   * is too large to be loaded while somebody waits, or too many are open. The caller must close it.
   * @throws TableError, ObjectDamaged or UpstreamFailure when it cannot be loaded.
   */
  async open(caller: Caller, fileIds: readonly number[], signal: AbortSignal): Promise<OpenTable | null> {
    const { institutionId, accountId } = USE_FILES.require(caller);
    const file = await this.parts.analyses.askable(institutionId, accountId, fileIds);
    if (!file || file.sizeBytes > MOST_BYTES_OF_ASKED_TABLE || this.#held >= MOST_AT_ONCE) return null;
    this.#held += 1;
    const workspace = await AnalysisWorkspace.open().catch((error: unknown) => this.#letGo(error));
    const close = async (): Promise<void> => {
      this.#held -= 1;
      await workspace.remove();
    };
    try {
      const path = await workspace.fetch(this.parts.objects, file.storageId, file.sha256, signal);
      const keepAs = workspace.path('kept');
      const columns = await storeTable({ path, keepAs, scratch: workspace.folder }, { signal });
      const asked = { fileId: file.fileId, fileName: file.fileName, on: koreanDate(file.uploadedAt) };
      return {
        fileId: file.fileId,
        close,
        columns: columns.slice(0, MOST_COLUMNS).map(({ sqlName, type }) => ({ sqlName, type })),
        ask: (sql, asking) => askedOf(keepAs, sql, asking, (answer) => answerFinding(answer, columns, asked)),
      };
    } catch (error) {
      await close();
      throw error;
    }
  }

  #letGo(error: unknown): never {
    this.#held -= 1;
    throw error;
  }
}

/** Refusals of the sandbox are answers; anything else goes on. */
async function askedOf(
  kept: string,
  sql: string,
  signal: AbortSignal,
  finding: (answer: TableAnswer) => Finding,
): Promise<TableReply> {
  const problem = problemOf(sql);
  if (problem) return { refused: problem };
  try {
    return { finding: finding(await askTable(kept, sql, { signal })) };
  } catch (error) {
    if (!(error instanceof TableError) || error.code === 'CANCELLED') throw error;
    return { refused: error.text.en };
  }
}

/** Longest query that is shown to a person. */
const MOST_CHARACTERS = 1_500;
const LITERAL = /'(?:[^']|'')*'/g;
const MOST_LITERAL = 60;
const CONTACT = /https?:|www\.|\S@\S|\d{7,}|\d{2,4}-\d{3,4}-\d{4}/i;

/**
 * Why a query must not reach a reader, or null: its string literals become cells, so they may be words to look for but
 * not messages of their own, and its comments would be shown with it.
 */
function problemOf(sql: string): string | null {
  if (sql.length > MOST_CHARACTERS) return `The query is longer than ${MOST_CHARACTERS} characters.`;
  if (/\$\w*\$/.test(sql)) return 'Texts stand in single quotes.';
  const literals = sql.match(LITERAL) ?? [];
  if (literals.some((text) => text.length > MOST_LITERAL || CONTACT.test(text)))
    return `A text in the query has at most ${MOST_LITERAL} characters, and is no address and no number.`;
  return /--|\/\*/.test(sql.replaceAll(LITERAL, '')) ? 'The query holds no comments.' : null;
}
