import { statement, type Queryable } from '../../platform/database/index.js';
import type { PageRequest } from '../../platform/graphql/index.js';
import type { TableAnalysis } from '../../platform/tables/index.js';
import type { AnalysisRow, ImageRow, RefusedRowRow } from './analysis-row.js';
import { scopeValues, WITHIN_SCOPE, type FileScope } from './files/index.js';
import type { AnalysisFailure, FileKind, ImageFinding } from './work/index.js';

export interface AnalysisResultRow {
  readonly analysisId: number;
  readonly result: TableAnalysis;
}

interface FoundOf<Kind, Result> {
  readonly kind: Kind;
  readonly fileId: number;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly result: Result;
}

/** A file in which nothing was found, or not yet. */
export interface UnreadFile {
  readonly fileName: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'FAILED' | 'CANCELLED';
  readonly failure: AnalysisFailure | null;
}

/** A file of an account that was analysed, with what was found in it. */
export type FoundResult = FoundOf<'TABLE', TableAnalysis> | FoundOf<'IMAGE', ImageFinding>;

/** A file that an account sent itself. */
export interface OwnFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly isAnalysed: boolean;
}

/** A table that can be loaded for queries. */
export interface AskableFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly storageId: string;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
}

const LIST_OF_FILES = statement(`
  SELECT a.id AS key, a.file_id AS "fileKey", a.state, a.analyser, a.task_number AS "taskNumber", a.attempts,
    a.cancel_requested AS "isCancelRequested", a.rows_read AS "rowsRead", a.rows_accepted AS "rowsAccepted",
    a.rows_refused AS "rowsRefused", a.failure AS failed, a.from_cache AS "isFromCache", a.queued_at AS "queuedAt",
    a.started_at AS "startedAt", a.finished_at AS "finishedAt"
  FROM analysis a JOIN analysis_file f ON f.id = a.file_id WHERE ${WITHIN_SCOPE} AND a.file_id = ANY($4::bigint[])`);
const RESULTS = statement(`
  SELECT a.id AS "analysisId", a.result FROM analysis a JOIN analysis_file f ON f.id = a.file_id
  WHERE ${WITHIN_SCOPE} AND a.id = ANY($4::bigint[]) AND a.state = 'SUCCEEDED' AND f.kind = 'TABLE'`);
const IMAGES = statement(`
  SELECT a.id AS "analysisId", a.file_id AS "fileKey", a.result AS found
  FROM analysis a JOIN analysis_file f ON f.id = a.file_id
  WHERE ${WITHIN_SCOPE} AND a.id = ANY($4::bigint[]) AND a.state = 'SUCCEEDED' AND f.kind = 'IMAGE'`);
const LIST_REFUSED_ROWS = statement(`
  SELECT a.id AS "analysisId", r.place, r.line, r.code, r.column_name AS column, r.message, r.raw
  FROM analysis a JOIN analysis_file f ON f.id = a.file_id CROSS JOIN LATERAL (
    SELECT * FROM analysis_refused_row r WHERE r.analysis_id = a.id AND r.place > $5 ORDER BY r.place LIMIT $6
  ) AS r
  WHERE ${WITHIN_SCOPE} AND a.id = ANY($4::bigint[]) AND a.state = 'SUCCEEDED' ORDER BY a.id, r.place`);
const ANALYSES_WITH_FILES = `
  SELECT f.kind, f.id AS "fileId", f.file_name AS "fileName", f.uploaded_at AS "uploadedAt", a.result
  FROM analysis_file f JOIN analysis a ON a.file_id = f.id
  WHERE f.institution_id = $1 AND f.account_id = $2 AND f.state = 'STORED' AND a.state = 'SUCCEEDED'`;
const NEWEST_ANALYSIS = statement(
  `${ANALYSES_WITH_FILES} AND (cardinality($4::bigint[]) = 0 OR f.id = ANY($4)) ORDER BY f.kind = $3 DESC, f.id DESC LIMIT 1`,
);
const COUNT_UNREAD = statement(`
  SELECT * FROM (
    SELECT f.file_name AS "fileName", a.state, a.failure FROM analysis_file f JOIN analysis a ON a.file_id = f.id
    WHERE f.institution_id = $1 AND f.account_id = $2 AND f.state = 'STORED' AND f.kind = $3 ORDER BY f.id DESC LIMIT 1
  ) newest WHERE state <> 'SUCCEEDED'`);
const FOUND_IN = statement(
  `${ANALYSES_WITH_FILES} AND f.id = ANY($3::bigint[]) ORDER BY array_position($3::bigint[], f.id)`,
);
const FIND_OWN = statement(`
  SELECT f.id AS "fileId", f.file_name AS "fileName",
    EXISTS (SELECT FROM analysis a WHERE a.file_id = f.id AND a.state = 'SUCCEEDED') AS "isAnalysed"
  FROM analysis_file f
  WHERE f.institution_id = $1 AND f.account_id = $2 AND f.state = 'STORED' AND f.id = ANY($3::bigint[])`);

const ASKABLE = statement(`
  SELECT f.id AS "fileId", f.file_name AS "fileName", f.uploaded_at AS "uploadedAt", f.storage_id AS "storageId",
    f.sha256, f.size_bytes AS "sizeBytes"
  FROM analysis_file f JOIN analysis a ON a.file_id = f.id
  WHERE f.institution_id = $1 AND f.account_id = $2 AND f.state = 'STORED' AND a.state = 'SUCCEEDED' AND f.kind = 'TABLE'
    AND f.id = ANY($3::bigint[])
  ORDER BY array_position($3::bigint[], f.id) LIMIT 1`);

/** Reads what was found in files, within a scope. */
export class AnalysisRepository {
  constructor(private readonly database: Queryable) {}

  ofFiles(scope: FileScope, fileIds: readonly number[]): Promise<AnalysisRow[]> {
    return this.database.rows<AnalysisRow>(LIST_OF_FILES, [...scopeValues(scope), fileIds]);
  }

  results(scope: FileScope, analysisIds: readonly number[]): Promise<AnalysisResultRow[]> {
    return this.database.rows<AnalysisResultRow>(RESULTS, [...scopeValues(scope), analysisIds]);
  }

  images(scope: FileScope, analysisIds: readonly number[]): Promise<ImageRow[]> {
    return this.database.rows<ImageRow>(IMAGES, [...scopeValues(scope), analysisIds]);
  }

  /** Refused rows of several analyses in the order of the file: one page of each, one row longer when more follows. */
  refused(scope: FileScope, analysisIds: readonly number[], request: PageRequest): Promise<RefusedRowRow[]> {
    const values = [...scopeValues(scope), analysisIds, request.after ?? 0, request.first + 1];
    return this.database.rows<RefusedRowRow>(LIST_REFUSED_ROWS, values);
  }

  /**
   * What was found in the account's own newest file of a kind, else in its newest file of another kind; null when
   * nothing was found in any. @param among only these; all when empty.
   */
  async newest(
    institutionId: number,
    accountId: number,
    kind: FileKind,
    among: readonly number[] = [],
  ): Promise<FoundResult | null> {
    const [row] = await this.database.rows<FoundResult>(NEWEST_ANALYSIS, [institutionId, accountId, kind, among]);
    return row ?? null;
  }

  /** The account's own newest file of a kind, where nothing was found in it; null where something was. */
  async unread(institutionId: number, accountId: number, kind: FileKind): Promise<UnreadFile | null> {
    const [row] = await this.database.rows<UnreadFile>(COUNT_UNREAD, [institutionId, accountId, kind]);
    return row ?? null;
  }

  /** What was found in those of some files that an account itself sent, in the order asked for. */
  resultsOf(institutionId: number, accountId: number, fileIds: readonly number[]): Promise<FoundResult[]> {
    return this.database.rows<FoundResult>(FOUND_IN, [institutionId, accountId, fileIds]);
  }

  /** Those of some files that an account itself sent. */
  ownFiles(institutionId: number, accountId: number, fileIds: readonly number[]): Promise<OwnFile[]> {
    return this.database.rows<OwnFile>(FIND_OWN, [institutionId, accountId, fileIds]);
  }

  /** The first table among some files that an account itself sent and that was analysed; null when there is none. */
  async askable(institutionId: number, accountId: number, fileIds: readonly number[]): Promise<AskableFile | null> {
    const [row] = await this.database.rows<AskableFile>(ASKABLE, [institutionId, accountId, fileIds]);
    return row ?? null;
  }
}
