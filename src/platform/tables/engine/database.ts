import { DuckDBInstance, StatementType, type DuckDBConnection } from '@duckdb/node-api';
import type { Cell } from '../analysis.types.js';
import { quotedText } from '../reading/column-names.js';

/** What the database may use. */
export interface DatabaseLimits {
  /** Before it writes to `scratch`, in MiB. */
  readonly memoryMb: number;
  readonly threads: number;
  /** How much each thread may keep of what it freed, in MiB, beside `memoryMb`. */
  readonly keptMb: number;
  /** Folder for what does not fit in memory; null to fail instead. */
  readonly scratch: string | null;
  /** Folders and files that may be read. Nothing else of the machine or the network is reached. */
  readonly reads: readonly string[];
}

/**
 * Settings of a database for many rows and for few. Returning all freed memory to the system keeps a process within its
 * limit, but takes longer than a query over few rows; so does passing such a query between processors.
 */
export const FOR_MANY_ROWS = { threads: 2, keptMb: 1 } as const;
export const FOR_FEW_ROWS = { threads: 1, keptMb: 64 } as const;

/** A database on disk or in memory that can access only what it was given. */
export class TableDatabase {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async connect(path: string, limits: DatabaseLimits, isReadOnly = false): Promise<TableDatabase> {
    const instance = await DuckDBInstance.create(path, {
      memory_limit: `${limits.memoryMb}MiB`,
      threads: String(limits.threads),
      max_temp_directory_size: limits.scratch === null ? '0KiB' : '256GiB',
      temp_directory: limits.scratch ?? '',
      access_mode: isReadOnly ? 'READ_ONLY' : 'AUTOMATIC',
      autoload_known_extensions: 'false',
      autoinstall_known_extensions: 'false',
      allocator_flush_threshold: `${limits.keptMb}MiB`,
      allocator_bulk_deallocation_flush_threshold: `${limits.keptMb}MiB`,
    });
    const database = new TableDatabase(instance, await instance.connect());
    // Compressing strings by symbols takes a third of the loading time, and saves hardly anything beside dictionaries.
    if (!isReadOnly) await database.run("SET disabled_compression_methods = 'fsst'");
    await database.#close(limits);
    return database;
  }

  /** The order matters: folders cannot be named once access is off, and nothing can be set once settings are locked. */
  async #close({ reads, scratch }: DatabaseLimits): Promise<void> {
    const folders = [...reads, ...(scratch === null ? [] : [scratch])];
    await this.run("SET TimeZone = 'UTC'");
    await this.run(`SET allowed_directories = [${folders.map((folder) => quotedText(`${folder}/`)).join(', ')}]`);
    await this.run(`SET allowed_paths = [${reads.map(quotedText).join(', ')}]`);
    await this.run('SET enable_external_access = false');
    await this.run('SET lock_configuration = true');
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** All rows of a small result. */
  async rows(sql: string): Promise<Cell[][]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getRowsJson().map((row) => row.map(cellOf));
  }

  /** The first row of a result; empty when there is none. */
  async row(sql: string): Promise<Cell[]> {
    return (await this.rows(sql))[0] ?? [];
  }

  async number(sql: string): Promise<number> {
    return Number((await this.row(sql))[0] ?? 0);
  }

  /** Rows of a result that may be large, some at a time. */
  async *stream(sql: string): AsyncGenerator<Cell[][]> {
    yield* (await this.open(sql)).blocks;
  }

  /** Opens a result that is read as far as needed. */
  async open(sql: string): Promise<{
    readonly names: readonly string[];
    readonly types: readonly string[];
    readonly blocks: AsyncIterable<Cell[][]>;
  }> {
    const result = await this.#connection.stream(sql);
    async function* blocks(): AsyncGenerator<Cell[][]> {
      for await (const rows of result.yieldRowsJson()) yield rows.map((row) => row.map(cellOf));
    }
    return { names: result.columnNames(), types: result.columnTypes().map(String), blocks: blocks() };
  }

  /** How many statements a text has, by the database's own parser. */
  async countStatements(sql: string): Promise<number> {
    return (await this.#connection.extractStatements(sql)).count;
  }

  /** The kind of a statement, by what it names. */
  async kindOf(sql: string): Promise<string> {
    const prepared = await this.#connection.prepare(sql);
    try {
      return StatementType[prepared.statementType];
    } finally {
      prepared.destroySync();
    }
  }

  interrupt(): void {
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

const DIGITS_OF_QUERY_RESULT = 15;

/** A value as results hold it: decimals without zeros that say nothing, fractions of binary as people write them. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(DIGITS_OF_QUERY_RESULT)));
  if (typeof value === 'string') return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
