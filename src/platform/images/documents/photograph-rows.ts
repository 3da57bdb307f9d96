import { decodeImage } from '../decode.js';
import { documentFeatures } from './features/document-features.js';
import { LONG_SIDE } from './features/planes.js';
import { DOCUMENT_LABELS } from './kinds.js';
import { photographOf } from './pages/photograph.js';
import { labelledRows, type DocumentRows } from './train.js';

/** A set of made-up photographs. */
export interface PhotographSet {
  readonly firstTemplate: number;
  readonly templates: number;
  /** Photographs per defect; there are twice as many good ones. */
  readonly each: number;
  /** Sets with different seeds share no photograph. */
  readonly seed: number;
  readonly isShifted: boolean;
}

/** The shipped model was trained on TRAINING and evaluated on the others, whose templates it has not seen. */
export const PHOTOGRAPH_SETS = {
  training: { firstTemplate: 0, templates: 60, each: 120, seed: 1, isShifted: false },
  heldOut: { firstTemplate: 60, templates: 30, each: 50, seed: 2, isShifted: false },
  shifted: { firstTemplate: 200, templates: 30, each: 50, seed: 3, isShifted: true },
} as const satisfies Record<string, PhotographSet>;

/** Makes photographs and measures them; one is in memory at a time. */
export async function photographRows(set: PhotographSet, signal?: AbortSignal): Promise<DocumentRows> {
  const features: Float32Array[] = [];
  const labels: number[] = [];
  const templates: string[] = [];
  let names: readonly string[] = [];
  for (const [kind, label] of DOCUMENT_LABELS.entries())
    for (let place = 0; place < set.each * (label === 'GOOD' ? 2 : 1); place += 1) {
      signal?.throwIfAborted();
      const template = set.firstTemplate + ((place * 7 + kind) % set.templates);
      const seed = set.seed * 1_000_000 + kind * 1000 + place;
      const photograph = await photographOf({ label, template, seed, isShifted: set.isShifted });
      const measured = documentFeatures(await decodeImage(photograph, { longSide: LONG_SIDE }));
      names = measured.names;
      features.push(measured.values);
      labels.push(kind);
      templates.push(String(template));
    }
  return { names, rows: labelledRows(features, labels), templates };
}
