import { readFile } from 'node:fs/promises';
import { shippedDocumentModel, type ImageInspection, type ImageInspector } from '../../../platform/images/index.js';
import {
  analyseTable,
  type AnalysisOptions,
  type TableAnalysis,
  type TableFile,
} from '../../../platform/tables/index.js';

/** What a file holds, and with it who analyses it. */
export type FileKind = 'TABLE' | 'IMAGE';

/** What is kept of an inspected image; its heat map lies beside it. */
export type ImageFinding = Omit<ImageInspection, 'heatMap'>;

/** What a file says. */
export interface Findings {
  readonly result: TableAnalysis | ImageFinding;
  readonly rows: Pick<TableAnalysis, 'rowsRead' | 'rowsAccepted' | 'rowsRefused'>;
  /** PNG, of images alone. */
  readonly heatMap: Uint8Array | null;
}

/** Finds out what files of one kind say. */
export interface Analyser {
  /** Names the program, and the model that it asks, in what it found: other ones are not served from its results. */
  readonly version: string;
  analyse(file: TableFile, options: AnalysisOptions): Promise<Findings>;
}

export type Analysers = Readonly<Record<FileKind, Analyser>>;

/** Raised whenever the same bytes would give another result. */
const TABLES: Analyser = {
  version: 'tables-2',
  async analyse(file, options) {
    const result = await analyseTable(file, options);
    return { result, rows: result, heatMap: null };
  },
};

/** The program's own analysers. Images are judged in the inspector's thread by the model that ships. */
export async function shippedAnalysers(inspector: ImageInspector): Promise<Analysers> {
  const model = await shippedDocumentModel();
  const images: Analyser = {
    version: `images-1 ${model.name} ${model.version}`,
    async analyse({ path }) {
      const { heatMap, ...result } = await inspector.inspectImage(await readFile(path), model);
      return { result, rows: { rowsRead: 0, rowsAccepted: 0, rowsRefused: 0 }, heatMap };
    },
  };
  return { TABLE: TABLES, IMAGE: images };
}
