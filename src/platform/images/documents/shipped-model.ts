import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inSources } from '../../sources.js';
import type { ImageModel } from '../image.types.js';

/** Version of the shipped model, which `shipped/card.md` describes. */
const VERSION = 'documents-1';

const FOLDER = inSources(import.meta.dirname, 'shipped');

/** The shipped model for photographs of documents. */
export async function shippedDocumentModel(): Promise<ImageModel> {
  const bytes = await readFile(join(FOLDER, 'document-photographs.onnx'));
  return { name: 'document-photographs', version: VERSION, bytes };
}
