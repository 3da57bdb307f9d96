import { readFile } from 'node:fs/promises';
import { Refusal } from '../../../platform/errors/index.js';
import {
  shippedDocumentModel,
  type ImageInspection,
  type ImageInspector,
  type ImageModel,
} from '../../../platform/images/index.js';
import {
  analyseTable,
  type AnalysisOptions,
  type TableAnalysis,
  type TableFile,
} from '../../../platform/tables/index.js';

/** What a file holds, and with it who analyses it. */
export type FileKind = 'TABLE' | 'IMAGE';
/** What an image is inspected for. */
export type ImagePurpose = 'DOCUMENT' | 'DEFECT';

/** The stored result of an inspected image; its heat map is stored separately. */
export type ImageFinding = Omit<ImageInspection, 'heatMap'>;

/** What was found in a file. */
export interface Findings {
  readonly result: TableAnalysis | ImageFinding;
  readonly rows: Pick<TableAnalysis, 'rowsRead' | 'rowsAccepted' | 'rowsRefused'>;
  /** A PNG, for images only. */
  readonly heatMap: Uint8Array | null;
}

/** Analyses files of one kind. */
export interface Analyser {
  /** Names the program and its model in the results, so that results of others are not reused. */
  readonly version: string;
  analyse(file: TableFile, options: AnalysisOptions): Promise<Findings>;
}

/** What decides who analyses a file. */
export interface Analysed {
  readonly kind: FileKind;
  readonly imagePurpose: ImagePurpose | null;
  readonly institutionId: number;
}

/** Finds who analyses a file. @throws NoModel when the institution has no model for it in service. */
export type Analysers = (file: Analysed) => Promise<Analyser>;

/** Thrown when no model for an image's purpose is in service. */
export class NoModel extends Error {
  override readonly name = 'NoModel';
}

/** The model that finds defects for an institution. @throws Refusal when none is in service. */
export interface DefectModels {
  servingImage(task: 'IMAGE_DEFECT', institutionId: number): Promise<{ readonly image: ImageModel }>;
}

/** Increased whenever the same bytes would give another result. */
const TABLE_ANALYSER: Analyser = {
  version: 'tables-5',
  async analyse(file, options) {
    const result = await analyseTable(file, options);
    return { result, rows: result, heatMap: null };
  },
};

/** Increased whenever the same bytes and model would give another result. */
const IMAGES_RELEASE = 'images-2';

/**
 * The program's analysers. Images are judged in the inspector's thread: documents by the shipped model, things by the
 * one that their institution has in service at that time.
 */
export async function createAnalysers(inspector: ImageInspector, models: DefectModels): Promise<Analysers> {
  const documents = imagesBy(await shippedDocumentModel(), inspector);
  return async ({ kind, imagePurpose, institutionId }) => {
    if (kind === 'TABLE') return TABLE_ANALYSER;
    return imagePurpose === 'DEFECT' ? imagesBy(await defectModel(models, institutionId), inspector) : documents;
  };
}

async function defectModel(models: DefectModels, institutionId: number): Promise<ImageModel> {
  try {
    return (await models.servingImage('IMAGE_DEFECT', institutionId)).image;
  } catch (error) {
    if (error instanceof Refusal) throw new NoModel(error.message, { cause: error });
    throw error;
  }
}

const imagesBy = (model: ImageModel, inspector: ImageInspector): Analyser => ({
  version: `${IMAGES_RELEASE} ${model.name} ${model.version}`,
  async analyse({ path }) {
    const { heatMap, ...result } = await inspector.inspectImage(await readFile(path), model);
    return { result, rows: { rowsRead: 0, rowsAccepted: 0, rowsRefused: 0 }, heatMap };
  },
});
