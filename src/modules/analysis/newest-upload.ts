import type { Caller } from '../../platform/access/index.js';
import { USE_FILES } from './files/index.js';
import { both } from '../../platform/assistant/index.js';
import { koreanDate } from '../../platform/clock.js';
import type { Figure } from '../../platform/tables/index.js';
import type { Localized } from '../../platform/text.js';
import type { AnalysisRepository, FoundResult } from './analysis.repository.js';
import { grouped } from './file-finding.js';
import { labelText, unknownImage } from './image-labels.texts.js';
import { customersCounted, invoicesCounted, piecesCounted } from './newest-upload.texts.js';
import type { FileKind, ImageFinding } from './work/index.js';

type TableFigure = 'total_revenue' | 'num_customers' | 'num_invoices' | 'total_quantity';
type ImageFigure = 'prediction' | 'confidence';
/** What may be asked of somebody's newest file. */
export type UploadFigure = TableFigure | ImageFigure;

/** What was found in somebody's newest file, worded with units; absent figures are left out. */
export interface NewestUpload {
  readonly id: number;
  readonly fileName: string;
  /** When it arrived, as a date in Korea. */
  readonly uploadedOn: string;
  readonly values: Readonly<Partial<Record<UploadFigure, Localized>>>;
}

/** Somebody's newest file, where nothing was found in it, or not yet. */
export interface UnreadUpload {
  readonly fileName: string;
  readonly state: 'ANALYSING' | 'FAILED' | 'CANCELLED';
  readonly reason: Localized | null;
}

/** The figure of an analysis that answers each question, and how its value is worded. A file names no currency. */
const FIGURE_OF_TABLE_QUESTION: Readonly<Record<TableFigure, { code: string; said: (value: string) => Localized }>> = {
  total_revenue: { code: 'REVENUE', said: both },
  num_customers: { code: 'CUSTOMERS', said: customersCounted },
  num_invoices: { code: 'INVOICES', said: invoicesCounted },
  total_quantity: { code: 'QUANTITY', said: piecesCounted },
};
const KIND_OF: Readonly<Record<UploadFigure, FileKind>> = {
  total_revenue: 'TABLE',
  num_customers: 'TABLE',
  num_invoices: 'TABLE',
  total_quantity: 'TABLE',
  prediction: 'IMAGE',
  confidence: 'IMAGE',
};

/** Gives the assistant what was found in the asker's own newest file. */
export class NewestUploads {
  constructor(private readonly analyses: AnalysisRepository) {}

  /**
   * What was found in the newest file that the caller sent and that was analysed, of the kind that can say what is asked
   * when there is one; null when there is no file at all. @param among only these files; all when empty.
   */
  async latestOf(caller: Caller, asked: UploadFigure, among: readonly number[] = []): Promise<NewestUpload | null> {
    const { institutionId, accountId } = USE_FILES.require(caller);
    const newest = await this.analyses.newest(institutionId, accountId, KIND_OF[asked], among);
    if (!newest) return null;
    const { fileId, fileName, uploadedAt } = newest;
    return { id: fileId, fileName, uploadedOn: koreanDate(uploadedAt), values: valuesOf(newest) };
  }

  /** The caller's newest file of the kind that can say what is asked, where nothing was found in it; else null. */
  async unreadOf(caller: Caller, asked: UploadFigure): Promise<UnreadUpload | null> {
    const { institutionId, accountId } = USE_FILES.require(caller);
    const unread = await this.analyses.unread(institutionId, accountId, KIND_OF[asked]);
    if (!unread) return null;
    const { fileName, state, failure } = unread;
    const isUnderWay = state === 'QUEUED' || state === 'RUNNING';
    return { fileName, state: isUnderWay ? 'ANALYSING' : state, reason: failure?.message ?? null };
  }
}

const valuesOf = (newest: FoundResult): NewestUpload['values'] =>
  newest.kind === 'TABLE' ? valuesOfTable(newest.result.figures) : valuesOfImage(newest.result);

function valuesOfTable(figures: readonly Figure[]): NewestUpload['values'] {
  const byCode = new Map(figures.map(({ code, value }) => [code, value]));
  return Object.fromEntries(
    Object.entries(FIGURE_OF_TABLE_QUESTION).flatMap(([name, { code, said }]) => {
      const value = byCode.get(code) ?? null;
      return value === null ? [] : [[name, said(grouped(value))]];
    }),
  );
}

/** An image that the model does not know gets no confidence: its verdict is not reported either. */
function valuesOfImage({ label, confidence, isUnknown }: ImageFinding): NewestUpload['values'] {
  if (isUnknown) return { prediction: unknownImage(label) };
  const percent = `${(100 * confidence).toFixed(1)}%`;
  return { prediction: labelText(label), confidence: { ko: percent, en: percent } };
}
