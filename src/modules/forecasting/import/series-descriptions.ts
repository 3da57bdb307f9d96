import { refusedRow, type IntakeBatch, type ReadRow, type RowFate } from '../../../platform/delimited/index.js';
import {
  readPeriod,
  FREQUENCIES,
  type Frequency,
  type NewSeries,
  type Series,
  type SeriesTopic,
  type SeriesWritingRepository,
} from '../series/index.js';
import type { SeriesIntakeRepository } from './series-intake.repository.js';

type Described = Pick<Series, 'id' | 'code' | 'frequency'> & Partial<Series>;

/** Columns that describe a series, by its fields. */
const DESCRIBING = {
  name: 'nameKo',
  nameEn: 'nameEn',
  topic: 'topic',
  frequency: 'frequency',
  unit: 'unit',
  source: 'source',
} as const satisfies Readonly<Record<string, keyof Series>>;

/** The series that rows of a file name: known ones as they are, new ones begun by the first row that describes them. */
export class SeriesDescriptions {
  readonly #known = new Map<string, Described>();
  readonly #noted = new Set<number>();

  constructor(
    private readonly repository: SeriesIntakeRepository,
    private readonly writing: SeriesWritingRepository,
    private readonly batch: IntakeBatch,
  ) {}

  /** Reads the series of a page at once. */
  async know(rows: readonly ReadRow[]): Promise<void> {
    const codes = [...new Set(rows.map(codeOf))].filter((code) => !this.#known.has(code));
    if (codes.length === 0) return;
    for (const series of await this.repository.listSeries(this.batch.institutionId, codes))
      this.#known.set(series.code, series);
  }

  /** The series of a row, or why the row is refused. */
  async of(row: ReadRow): Promise<Described | RowFate> {
    const code = codeOf(row);
    const known = this.#known.get(code);
    const series = known ?? (await this.#begin(code, row));
    if ('fate' in series) return series;
    const other = known && otherwise(known, row);
    if (other) return refusedRow(row.line, 'DESCRIBED_OTHERWISE', other);
    if (!this.#noted.has(series.id)) {
      await this.repository.note(this.batch.id, series.id, row.line, !known);
      this.#noted.add(series.id);
    }
    return series;
  }

  async #begin(code: string, { line, values }: ReadRow): Promise<Described | RowFate> {
    const [nameKo, unit, source] = [values['name'], values['unit'], values['source']];
    if (nameKo == null || unit == null || source == null)
      return refusedRow(line, 'NOT_DESCRIBED', nameKo == null ? 'name' : unit == null ? 'unit' : 'source');
    const frequency = (values['frequency'] ?? writtenAs(values['period'] ?? '')) as Frequency | null;
    if (frequency === null) return refusedRow(line, 'WRONG_FREQUENCY', 'period', values['period'] ?? '');
    const series: NewSeries = {
      institutionId: this.batch.institutionId,
      code,
      nameKo,
      nameEn: values['nameEn'] ?? nameKo,
      topic: (values['topic'] ?? 'OTHER') as SeriesTopic,
      frequency,
      unit,
      source,
      isMadeUp: false,
    };
    const described = { id: await this.writing.begin(series, this.batch.at), ...series };
    this.#known.set(code, described);
    return described;
  }
}

const codeOf = ({ values }: ReadRow): string => (values['series'] ?? '').toUpperCase();

/** The frequency that the form of a period implies. */
const writtenAs = (period: string): Frequency | null =>
  FREQUENCIES.find((frequency) => readPeriod(frequency, period) !== null) ?? null;

/** The first column in which a row contradicts the series' description; null for none. */
const otherwise = (series: Described, { values }: ReadRow): string | null =>
  Object.entries(DESCRIBING).find(
    ([column, field]) => values[column] != null && series[field] !== undefined && values[column] !== series[field],
  )?.[0] ?? null;
