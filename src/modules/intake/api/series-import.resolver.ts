import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { faultText, seriesIntake } from '../intake-kinds.js';
import type { IntakeReport } from '../intake-steps.js';
import type { SeriesBatch, SeriesImportService } from './series-import.service.js';
import {
  MOST_FAULTS,
  SeriesImportBatchInput,
  SeriesImportCommitPayload,
  SeriesImportInput,
  SeriesImportPayload,
  SeriesImportUndoPayload,
  type SeriesImportFaultType,
  type SeriesImportState,
  type SeriesImportType,
} from './series-import.types.js';

interface Taken {
  seriesImport: SeriesImportType;
  rowsUnchanged: number;
  rowsRejected: number;
  faults: SeriesImportFaultType[];
}

@Resolver()
export class SeriesImportResolver {
  constructor(private readonly service: SeriesImportService) {}

  @Mutation(() => SeriesImportPayload, {
    description:
      'Imports a file of series of your institution, whole or not at all, or shows what it would do. Sending the same text again changes nothing. For staff.',
  })
  async seriesImport(
    @Arg('input', () => SeriesImportInput, { description: 'The file.' }) input: SeriesImportInput,
    @Ctx() context: RequestContext,
  ): Promise<Taken> {
    const { outcome, batchId, figures, faults } = await this.service.take(context, input);
    const { rowsNew, rowsChanged, rowsUnchanged, rowsRejected } = figures;
    const state = outcome === 'CHECKED' ? 'CHECKED' : 'COMMITTED';
    return {
      seriesImport: { importBatchId: encodeId('ImportBatch', batchId), state, rowsNew, rowsChanged },
      rowsUnchanged,
      rowsRejected,
      faults: faults.slice(0, MOST_FAULTS).map((fault) => toFault(fault, context)),
    };
  }

  @Mutation(() => SeriesImportCommitPayload, {
    description: 'Loads a checked import of series, exactly as it was shown or not at all. For staff.',
  })
  async seriesImportCommit(
    @Arg('input', () => SeriesImportBatchInput, { description: 'Which.' }) { importBatchId }: SeriesImportBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<{ seriesImport: SeriesImportType }> {
    return { seriesImport: toBatch(await this.service.commit(context, batchOf(importBatchId))) };
  }

  @Mutation(() => SeriesImportUndoPayload, {
    description:
      'Undoes an import of series, within ninety days and unless a later one has the same series. Forecasts based on its figures are removed too. For staff.',
  })
  async seriesImportUndo(
    @Arg('input', () => SeriesImportBatchInput, { description: 'Which.' }) { importBatchId }: SeriesImportBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<{ seriesImport: SeriesImportType }> {
    return { seriesImport: toBatch(await this.service.undo(context, batchOf(importBatchId))) };
  }
}

const batchOf = (importBatchId: string): number => decodeId('ImportBatch', importBatchId, ['importBatchId']);

const toBatch = ({ id, state, rowsNew, rowsChanged }: SeriesBatch): SeriesImportType => ({
  importBatchId: encodeId('ImportBatch', id),
  state: state as SeriesImportState,
  rowsNew,
  rowsChanged,
});

const toFault = ({ column, code, count, firstLine }: IntakeReport['faults'][number], { locale }: RequestContext) => ({
  column,
  code,
  lines: count,
  firstLine,
  message: faultText(seriesIntake, code)[locale],
});
