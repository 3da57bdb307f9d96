import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageModel } from '../image.types.js';

/** Of the model that ships, which `shipped/card.md` describes. */
const VERSION = 'documents-1';

/** Where it lies: in the sources, beside the compiled program too. */
const FOLDER = join(import.meta.dirname.replace(/[\\/]dist[\\/]src[\\/]platform/, '/src/platform'), 'shipped');

/** The model of photographs of documents that comes with the program. */
export async function shippedDocumentModel(): Promise<ImageModel> {
  const bytes = await readFile(join(FOLDER, 'document-photographs.onnx'));
  return { name: 'document-photographs', version: VERSION, bytes };
}
