import type { TextClassifier } from '../../../learning/index.js';
import type { ModelVersionRepository, ModelVersionRow } from '../registry/index.js';
import { NotOpened, openRow, type OpeningParts } from '../serving/index.js';
import type { ModelTask, ModelTaskName } from '../task/index.js';
import { fileRefused, versionNotFound } from './models.refusals.js';

/** A model of texts that is to be tried before it is put in service. */
export interface CandidateText {
  readonly task: ModelTaskName;
  readonly version: string;
  readonly classifier: TextClassifier;
}

/** Opens versions of models of texts, whether or not they are in service. */
export class CandidateModels {
  constructor(
    private readonly parts: OpeningParts & {
      readonly tasks: readonly ModelTask[];
      readonly versions: Pick<ModelVersionRepository, 'findShown'>;
    },
  ) {}

  /**
   * A version that an institution may see, its own or a shipped one; null where it reads no texts.
   * @throws Refusal VERSION_NOT_FOUND, MODEL_FILE_REFUSED.
   */
  async find(institutionId: number, modelVersionId: number): Promise<CandidateText | null> {
    const row = (await this.parts.versions.findShown(institutionId, modelVersionId)) ?? versionNotFound();
    try {
      return await this.open(row);
    } catch (error) {
      if (error instanceof NotOpened) return fileRefused(error);
      throw error;
    }
  }

  /** The same of a version that was read already. @throws NotOpened */
  async open(row: ModelVersionRow): Promise<CandidateText | null> {
    const task = this.parts.tasks.find((each) => each.task === row.task);
    if (task?.format !== 'TEXT') return null;
    const { opened } = await openRow(this.parts, row, task);
    return opened.format === 'TEXT' ? { task: row.task, version: row.version, classifier: opened.classifier } : null;
  }
}
