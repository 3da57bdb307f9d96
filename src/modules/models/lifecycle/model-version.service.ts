import { requireActor, type Caller } from '../../../platform/access/index.js';
import { groupByKey, type PageRequest } from '../../../platform/graphql/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { compareRecords, type Gate, type RecordComparison, type TrainingRecord } from '../record/index.js';
import {
  readStored,
  type ModelPromotionRepository,
  type ModelPromotionRow,
  type ModelVersionRepository,
  type ModelVersionRow,
  type VersionQuestion,
} from '../registry/index.js';
import type { ModelServer, StandingInputs, VersionStanding } from '../serving/index.js';
import type { ModelTaskName } from '../task/index.js';
import { DOCUMENTS, type DocumentKind } from './document-kind.js';
import { notOfOneTask } from './models.refusals.js';
import type { VersionJudge } from './version-judge.js';
import { READ_MODELS } from './model.policy.js';

export interface ModelDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly text: string;
}

/** A record with the gates that follow from it now. */
export interface Evaluated {
  readonly record: TrainingRecord;
  readonly gates: readonly Gate[];
}

/** Shows administrators the versions of their institution, and those that ship with the program. */
export class ModelVersionService {
  constructor(
    private readonly parts: {
      readonly versions: ModelVersionRepository;
      readonly promotions: ModelPromotionRepository;
      readonly judge: VersionJudge;
      readonly objects: ObjectStore;
      readonly server: Pick<ModelServer, 'standingOf'>;
      /** Registers what ships for a task, if that has not happened yet. */
      readonly shipped: () => Promise<void>;
    },
  ) {}

  /** A page, newest first. */
  async page(caller: Caller, question: VersionQuestion, request: PageRequest): Promise<ModelVersionRow[]> {
    const { institutionId } = READ_MODELS.require(caller);
    await this.parts.shipped();
    return this.parts.versions.page(institutionId, question, request);
  }

  /** One that the caller may see; null when there is none. */
  async find(caller: Caller, id: number): Promise<ModelVersionRow | null> {
    const { institutionId } = READ_MODELS.require(caller);
    return this.parts.versions.findShown(institutionId, id);
  }

  /** As `find`, and null for callers who are not administrators: they see no versions. */
  async findNode(caller: Caller, id: number): Promise<ModelVersionRow | null> {
    const actor = requireActor(caller);
    return READ_MODELS.allows(actor) ? this.parts.versions.findShown(actor.institutionId, id) : null;
  }

  /** A step of the institution; null for callers who are not administrators. */
  async findPromotion(caller: Caller, id: number): Promise<ModelPromotionRow | null> {
    const actor = requireActor(caller);
    return READ_MODELS.allows(actor) ? this.parts.promotions.find(actor.institutionId, id) : null;
  }

  /** What is known of versions that the caller was shown, in their order. */
  async evaluate(caller: Caller, keys: readonly number[]): Promise<Evaluated[]> {
    READ_MODELS.require(caller);
    const records = await this.parts.judge.records(keys);
    return records.map((record) => ({ record, gates: this.parts.judge.gates(record) }));
  }

  /**
   * A version beside another of its task; null when the caller may see no such other version.
   * @throws Refusal BAD_USER_INPUT that names `modelVersionId` for one of another task.
   */
  async compare(
    caller: Caller,
    { key, task }: Pick<ModelVersionRow, 'key' | 'task'>,
    otherId: number,
  ): Promise<RecordComparison | null> {
    const other = await this.find(caller, otherId);
    if (!other) return null;
    if (other.task !== task) return notOfOneTask();
    const [one, its] = await this.parts.judge.records([key, other.key]);
    return one && its ? compareRecords(one, its) : null;
  }

  /** The newest steps of each version. */
  async promotionsOfEach(caller: Caller, keys: readonly number[]): Promise<ModelPromotionRow[][]> {
    const { institutionId } = READ_MODELS.require(caller);
    const rows = await this.parts.promotions.listByVersions(institutionId, keys);
    return groupByKey(keys, rows, ({ versionKey }) => versionKey);
  }

  /** Whether a version that the caller was shown answers their institution now. */
  async standingOf(caller: Caller, version: StandingInputs): Promise<VersionStanding> {
    const { institutionId } = READ_MODELS.require(caller);
    return this.parts.server.standingOf(version, institutionId);
  }

  /** Whether the program knows what a version reads, by the version's own hash. */
  isContractKnown(version: Pick<ModelVersionRow, 'task' | 'contractHash'>): boolean {
    return this.parts.judge.taskOf(version)?.contract.hash === version.contractHash;
  }

  taskTitle(task: ModelTaskName): { readonly ko: string; readonly en: string } | null {
    return this.parts.judge.taskOf({ task })?.title ?? null;
  }

  /** Null when the caller may see no such version, and when its file is gone or is not the registered one. */
  async document(caller: Caller, id: number, kind: DocumentKind): Promise<ModelDocument | null> {
    const version = await this.find(caller, id);
    const { name, mediaType } = DOCUMENTS[kind];
    const file = version?.files[name];
    const bytes = await readStored(this.parts.objects, file);
    if (!bytes || !file) return null;
    return { name, mediaType, sha256: file.sha256, text: bytes.toString('utf8') };
  }
}
