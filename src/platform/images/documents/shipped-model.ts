import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inSources } from '../../sources.js';
import type { ImageModel } from '../image.types.js';
import { documentCard } from './card.js';
import type { DocumentRecord, JudgedSet } from './document-record.js';
import { judgeProbabilities } from './judging.js';
import { PHOTOGRAPH_SETS, photographRows, type PhotographSet } from './photograph-rows.js';
import { trainDocuments, type TrainedDocuments } from './train.js';
import { unfamiliarity } from './unfamiliarity.js';

const DOCUMENT_MODEL_NAME = 'document-photographs';
const FOLDER = inSources(import.meta.dirname, 'shipped');
const [MODEL_FILE, RECORD_FILE, CARD_FILE] = [`${DOCUMENT_MODEL_NAME}.onnx`, 'record.json', 'card.md'];

/** Reports of a training: what is done, how much of it, and of how much. */
type OnProgress = (what: string, done: number, total: number) => void;

interface ShippedTraining {
  readonly version: string;
  readonly signal?: AbortSignal;
  readonly onProgress: OnProgress;
}

/** The shipped model for photographs of documents. */
export async function shippedDocumentModel(): Promise<ImageModel> {
  const [bytes, { version }] = await Promise.all([readFile(join(FOLDER, MODEL_FILE)), shippedDocumentRecord()]);
  return { name: DOCUMENT_MODEL_NAME, version, bytes };
}

/** How the shipped model came to be. */
export const shippedDocumentRecord = async (): Promise<DocumentRecord> =>
  JSON.parse(await readFile(join(FOLDER, RECORD_FILE), 'utf8')) as DocumentRecord;

/** Trains and judges the model that ships, and returns its files by name. Equal programs make equal files. */
export async function documentFiles({ version, signal, onProgress }: ShippedTraining): Promise<{
  readonly record: DocumentRecord;
  readonly files: Readonly<Record<string, Uint8Array>>;
}> {
  const rowsOf = (set: PhotographSet, what: string): ReturnType<typeof photographRows> =>
    photographRows(set, { signal, onProgress: (done, total) => onProgress(what, done, total) });
  const training = await rowsOf(PHOTOGRAPH_SETS.training, 'Photographs to learn from');
  const trained = await trainDocuments(training, version, signal ? { signal } : {});
  const judged = async (set: PhotographSet, what: string): Promise<JudgedSet> =>
    judge(trained, await rowsOf(set, what));
  const record: DocumentRecord = {
    version,
    sha256: createHash('sha256').update(trained.bytes).digest('hex'),
    features: training.names.length,
    learned: training.digests,
    heldOut: await judged(PHOTOGRAPH_SETS.heldOut, 'Photographs of other templates'),
    shifted: await judged(PHOTOGRAPH_SETS.shifted, 'Photographs with other letters, layouts and light'),
  };
  const text = (value: string): Uint8Array => Buffer.from(value);
  const files = {
    [MODEL_FILE]: trained.bytes,
    [RECORD_FILE]: text(`${JSON.stringify(record, null, 2)}\n`),
    [CARD_FILE]: text(documentCard(record)),
  };
  return { record, files };
}

/** Puts files in the place of those that come with the program. */
export async function shipDocumentFiles(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(FOLDER, name), bytes);
}

function judge(
  { probabilities, familiar }: TrainedDocuments,
  { rows: { matrix, labels } }: Awaited<ReturnType<typeof photographRows>>,
): JudgedSet {
  const size = matrix.columns;
  let unknown = 0;
  for (let row = 0; row < matrix.rows; row += 1)
    if (unfamiliarity(matrix.values.subarray(row * size, (row + 1) * size), familiar) > familiar.limit) unknown += 1;
  return { ...judgeProbabilities(probabilities(matrix), labels), unknownShare: unknown / matrix.rows };
}
