import { copyText, type FileRow, type Intake, type ReadRow } from '../../platform/delimited/index.js';
import { statement, type BulkTransaction } from '../../platform/database/index.js';

const CHUNK_CHARACTERS = 262_144;
const NULL_TEXT = '\\N';

const PAGE_OF_STAGED_PLACES = statement(`
  SELECT place, line_number AS line, nth, data FROM staged_place WHERE place > $1 ORDER BY place LIMIT $2`);

interface StagedRow {
  readonly place: number;
  readonly line: number;
  /** The rank of the row among rows with the same key. */
  readonly nth: number;
  readonly data: string;
}

/** The rows of one file during an import, in temporary tables of its transaction. */
export class StagingRepository {
  constructor(
    private readonly transaction: BulkTransaction,
    private readonly intake: Intake,
  ) {}

  /** Copies rows as they are read, and sorts them in the order of processing. */
  async stage(rows: AsyncIterable<FileRow>): Promise<void> {
    await this.transaction.run(`
      CREATE TEMPORARY TABLE staged_row (line_number integer, key text, subject text, day text, data text) ON COMMIT DROP`);
    await this.transaction.copy('COPY staged_row FROM STDIN', this.#chunks(rows));
    await this.transaction.run(`
      CREATE TEMPORARY TABLE staged_place ON COMMIT DROP AS
      SELECT row_number() OVER (ORDER BY subject NULLS FIRST, day NULLS FIRST, line_number) AS place, line_number,
        CASE WHEN key IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY key ORDER BY line_number) END AS nth, data
      FROM staged_row`);
    await this.transaction.run('CREATE UNIQUE INDEX ON staged_place (place)');
    await this.transaction.run('DROP TABLE staged_row');
    await this.transaction.run('ANALYZE staged_place (place)');
  }

  /** Rows after a place. One whose key an earlier line has is refused. */
  async page(after: number, limit: number): Promise<{ readonly rows: ReadRow[]; readonly last: number | null }> {
    const staged = await this.transaction.rows<StagedRow>(PAGE_OF_STAGED_PLACES, [after, limit]);
    const column = this.intake.key?.column ?? null;
    const rows = staged.map(({ line, nth, data }): ReadRow => {
      const { values, fault } = JSON.parse(data) as Omit<ReadRow, 'line'>;
      const again = nth > 1 ? { column, code: 'DUPLICATE_IN_FILE', detail: null } : null;
      return { line, values, fault: fault ?? again };
    });
    return { rows, last: staged.at(-1)?.place ?? null };
  }

  async drop(): Promise<void> {
    await this.transaction.run('DROP TABLE staged_place');
  }

  async *#chunks(rows: AsyncIterable<FileRow>): AsyncGenerator<Buffer> {
    let text = '';
    for await (const row of rows) {
      text += this.#line(row);
      if (text.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(text);
      text = '';
    }
    if (text !== '') yield Buffer.from(text);
  }

  #line({ line, values, fault }: FileRow): string {
    const { key, order } = this.intake;
    const name = key ? (values[key.column] ?? null) : null;
    const fields = [
      key?.isCaseless ? (name?.toUpperCase() ?? null) : name,
      order ? (values[order[0]]?.toUpperCase() ?? null) : null,
      order ? (values[order[1]] ?? null) : null,
      JSON.stringify({ values, fault }),
    ];
    return `${line}\t${fields.map((field) => (field === null ? NULL_TEXT : copyText(field))).join('\t')}\n`;
  }
}
