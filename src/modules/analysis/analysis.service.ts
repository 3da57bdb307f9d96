import type { Caller } from '../../platform/access/index.js';
import { groupByKey, type PageRequest } from '../../platform/graphql/index.js';
import type { TableAnalysis } from '../../platform/tables/index.js';
import type { AnalysisRow, ImageRow, RefusedRowRow } from './analysis-row.js';
import type { AnalysisRepository } from './analysis.repository.js';
import { fileScope, USE_FILES } from './files/index.js';

/** Shows what was found in files to those who may see them. Looking at a file is recorded where the file is asked for. */
export class AnalysisService {
  constructor(private readonly analyses: AnalysisRepository) {}

  /** The analysis of each file; null for files that have not arrived, and for other people's files. */
  async ofFiles(caller: Caller, fileIds: readonly number[]): Promise<(AnalysisRow | null)[]> {
    const rows = await this.analyses.ofFiles(fileScope(USE_FILES.require(caller)), fileIds);
    const byFile = new Map(rows.map((row) => [row.fileKey, row]));
    return fileIds.map((id) => byFile.get(id) ?? null);
  }

  /** What each analysis found in a table; null where nothing was found yet, and for images. */
  async results(caller: Caller, analysisIds: readonly number[]): Promise<(TableAnalysis | null)[]> {
    const rows = await this.analyses.results(fileScope(USE_FILES.require(caller)), analysisIds);
    const byAnalysis = new Map(rows.map(({ analysisId, result }) => [analysisId, result]));
    return analysisIds.map((id) => byAnalysis.get(id) ?? null);
  }

  /** What each analysis found in an image; null where nothing was found yet, and for tables. */
  async images(caller: Caller, analysisIds: readonly number[]): Promise<(ImageRow | null)[]> {
    const rows = await this.analyses.images(fileScope(USE_FILES.require(caller)), analysisIds);
    const byAnalysis = new Map(rows.map((row) => [row.analysisId, row]));
    return analysisIds.map((id) => byAnalysis.get(id) ?? null);
  }

  /** A page of refused rows of each analysis. */
  async refused(caller: Caller, analysisIds: readonly number[], request: PageRequest): Promise<RefusedRowRow[][]> {
    const rows = await this.analyses.refused(fileScope(USE_FILES.require(caller)), analysisIds, request);
    return groupByKey(analysisIds, rows, ({ analysisId }) => analysisId);
  }
}
