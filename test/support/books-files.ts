import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCalendar, servicingOf, verifyBooks, type BooksReport } from '../../src/modules/lending/index.js';
import {
  commitIntake,
  runIntake,
  undoIntake,
  type IntakeKind,
  type IntakeReport,
} from '../../src/modules/intake/index.js';
import type { Clock } from '../../src/platform/clock.js';
import { statement, type Database } from '../../src/platform/database/index.js';
import { Refusal } from '../../src/platform/errors/index.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import type { RowFate } from '../../src/platform/delimited/index.js';
import { createTestDatabase } from './database.js';
import { openDatabase } from './spending-file.js';

/** An institution, and files of customers, loans and repayments that it brings along. */
export class BooksOffice {
  #files = 0;

  private constructor(
    readonly database: Database,
    readonly clock: Clock,
    private readonly folder: string,
    private readonly end: () => Promise<void>,
  ) {}

  /** @param now the moment it is, all the time. */
  static async open(now: string): Promise<BooksOffice> {
    const storage = await createTestDatabase();
    const database = await openDatabase(storage.url);
    const folder = await mkdtemp(join(tmpdir(), 'moa-books-'));
    const office = new BooksOffice(database, { now: () => new Date(now) }, folder, async () => {
      await database.dataSource.destroy();
      await storage.drop();
      await rm(folder, { recursive: true });
    });
    await office.sql(
      `INSERT INTO institution (code, name, kind) VALUES ('BANK', '은행', 'BANK'), ('CARD', '카드', 'CARD')`,
    );
    return office;
  }

  close(): Promise<void> {
    return this.end();
  }

  sql<Row extends object = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(statement(text), values);
  }

  async file(content: string | Buffer): Promise<string> {
    const path = join(this.folder, `${++this.#files}.csv`);
    await writeFile(path, content);
    return path;
  }

  /** Imports a file that has these rows below its header. */
  async take(
    kind: IntakeKind,
    content: string | Buffer,
    { onRow, ...options }: { dryRun?: boolean; institutionCode?: string | null; onRow?: (row: RowFate) => void } = {},
  ): Promise<IntakeReport> {
    return this.takeFile(kind, await this.file(content), { ...options, ...(onRow && { onRow }) });
  }

  takeFile(
    kind: IntakeKind,
    path: string,
    { onRow, ...options }: { dryRun?: boolean; institutionCode?: string | null; onRow?: (row: RowFate) => void } = {},
  ): Promise<IntakeReport> {
    const asked = { kind, path, institutionCode: 'BANK', dryRun: false, ...options };
    return runIntake(asked, { ...this.#parts(), ...(onRow && { onRow }) });
  }

  commit(batchId: number): Promise<void> {
    return commitIntake(batchId, this.#parts());
  }

  undo(batchId: number): Promise<void> {
    return undoIntake(batchId, this.#parts());
  }

  async verify(): Promise<BooksReport> {
    const servicing = await servicingOf(createCalendar(this).holidays)();
    return verifyBooks({ database: this.database, servicing });
  }

  #parts() {
    const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
    const { database, clock } = this;
    return { database, clock, caller, objects: new FolderStore(join(this.folder, 'objects')) };
  }
}

/** Codes and texts of the refusal that some work ends in. */
export async function refusalOf(work: Promise<unknown>): Promise<readonly { code: string; en: string }[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  return error.problems.map(({ code, message }) => ({ code, en: message.en }));
}

/** What is wrong with lines, as short as can be compared. */
export const faultsOf = ({ faults }: IntakeReport) =>
  faults.map(({ firstLine, column, code, count }) => [firstLine, column, code, count]);
