import { createHash } from 'node:crypto';
import { decodeImage } from '../decode.js';
import { documentFeatures } from './features/document-features.js';
import { LONG_SIDE } from './features/planes.js';
import { DOCUMENT_LABELS, type DocumentLabel } from './kinds.js';
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

/** A photograph of a set, before it is made. */
interface PlannedPhotograph {
  readonly label: DocumentLabel;
  readonly template: number;
  readonly seed: number;
  readonly isShifted: boolean;
}

/** The photographs of a set, label by label. */
export const photographsOf = ({ each, seed, isShifted, ...set }: PhotographSet): PlannedPhotograph[] =>
  DOCUMENT_LABELS.flatMap((label, kind) =>
    Array.from({ length: each * (label === 'GOOD' ? 2 : 1) }, (_, place) => ({
      label,
      template: set.firstTemplate + ((place * 7 + kind) % set.templates),
      seed: seed * 1_000_000 + kind * 1000 + place,
      isShifted,
    })),
  );

interface MeasuredPhotograph {
  readonly names: readonly string[];
  readonly values: Float32Array;
  /** Equal for equal measurements under equal names. */
  readonly digest: string;
}

/** Characters of a photograph's digest: enough to tell one of a thousand from any other. */
const DIGEST_LENGTH = 12;

/** Makes a photograph and measures it. */
export async function measuredPhotograph(planned: PlannedPhotograph): Promise<MeasuredPhotograph> {
  const photograph = await photographOf(planned);
  const { names, values } = documentFeatures(await decodeImage(photograph, { longSide: LONG_SIDE }));
  const digest = createHash('sha256').update(names.join()).update(new Uint8Array(values.buffer)).digest('hex');
  return { names, values, digest: digest.slice(0, DIGEST_LENGTH) };
}

interface MakingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Makes photographs and measures them; one is in memory at a time. */
export async function photographRows(
  set: PhotographSet,
  { signal, onProgress }: MakingOptions = {},
): Promise<DocumentRows> {
  const planned = photographsOf(set);
  const measured: MeasuredPhotograph[] = [];
  for (const each of planned) {
    signal?.throwIfAborted();
    measured.push(await measuredPhotograph(each));
    onProgress?.(measured.length, planned.length);
  }
  const rows = labelledRows(
    measured.map(({ values }) => values),
    planned.map(({ label }) => DOCUMENT_LABELS.indexOf(label)),
  );
  return {
    names: measured[0]?.names ?? [],
    rows,
    templates: planned.map(({ template }) => String(template)),
    digests: measured.map(({ digest }) => digest),
  };
}
