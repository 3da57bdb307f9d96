import type { Caller } from '../../platform/access/index.js';
import { USE_FILES } from './files/index.js';
import type { Finding } from '../../platform/assistant/index.js';
import type { AnalysisRepository, OwnFile } from './analysis.repository.js';
import { fileFinding } from './file-finding.js';

/** What was found in one file. */
export interface FoundInFile {
  readonly fileId: number;
  readonly finding: Finding;
}

/** Describes to the assistant the files that a message is about: those that the caller's account sent itself. */
export class AttachedUploads {
  constructor(private readonly analyses: AnalysisRepository) {}

  /** The stored files among these that the caller sent; others are left out. */
  ownOf(caller: Caller, fileIds: readonly number[]): Promise<OwnFile[]> {
    const { institutionId, accountId } = USE_FILES.require(caller);
    return this.analyses.ownFiles(institutionId, accountId, fileIds);
  }

  /** What was found in the files among these that the caller sent, in the order asked for; others are left out. */
  async findingsOf(caller: Caller, fileIds: readonly number[]): Promise<FoundInFile[]> {
    const { institutionId, accountId } = USE_FILES.require(caller);
    const found = await this.analyses.resultsOf(institutionId, accountId, fileIds);
    return found.map((each) => ({ fileId: each.fileId, finding: fileFinding(each) }));
  }
}
