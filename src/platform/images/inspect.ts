import { createHash } from 'node:crypto';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { judgeAnomaly } from './anomalies/judge.js';
import { decodeImage } from './decode.js';
import { judgeDocument } from './documents/judge.js';
import { LONG_SIDE } from './documents/features/planes.js';
import { drawHeatMap } from './heat-map.js';
import { ImageRefused } from './image.errors.js';
import type { InspectionAnswer, InspectionOrder } from './inspector.js';
import type { ImageVerdict, OpenImageModel } from './open-model.js';

// This file and its imports run in a thread: they contain no syntax beyond types that Node can strip.

interface Held {
  readonly model: OpenImageModel;
  readonly session: InferenceSession;
}

/** How many models a thread keeps open; one more closes the oldest. */
const MOST_HELD = 8;
const held = new Map<string, Held>();

/**
 * Decodes and judges one image; errors are returned as answers, too.
 * @param begin called once the model is open and only the image is left to judge.
 */
export async function inspect(order: InspectionOrder, begin: () => void): Promise<InspectionAnswer> {
  try {
    const { model, session } = await modelOf(order);
    begin();
    const run = async (
      values: Float32Array,
      shape: readonly number[],
    ): Promise<Readonly<Record<string, Float32Array>>> => {
      const input = session.inputNames[0] ?? '';
      const outputs = await session.run({ [input]: new Tensor('float32', values, shape) });
      return Object.fromEntries(Object.entries(outputs).map(([name, { data }]) => [name, data as Float32Array]));
    };
    const size = model.kind === 'DOCUMENT' ? { longSide: LONG_SIDE } : { width: model.width, height: model.height };
    const image = await decodeImage(order.image, size, order.limits);
    const verdict: ImageVerdict =
      model.kind === 'DOCUMENT' ? await judgeDocument(image, model, run) : await judgeAnomaly(image, model, run);
    const heatMap = await drawHeatMap(image, verdict.heat);
    const { label, confidence, isUnknown, score, scores, figures } = verdict;
    const inspection = {
      label,
      confidence,
      isUnknown,
      score,
      heatMap,
      scores,
      figures,
      modelVersion: model.version,
      contentHash: createHash('sha256').update(order.image).digest('hex'),
      width: image.sentWidth,
      height: image.sentHeight,
    };
    return { id: order.id, inspection };
  } catch (error) {
    if (error instanceof ImageRefused)
      return { id: order.id, problem: error.problem, cause: error.cause instanceof Error ? error.cause.message : '' };
    return { id: order.id, fault: error instanceof Error ? error.message : String(error) };
  }
}

async function modelOf({ modelKey, model }: InspectionOrder): Promise<Held> {
  const known = held.get(modelKey);
  if (known) return known;
  if (model === null) throw new Error('the thread does not know the model');
  const session = await InferenceSession.create(model.bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  });
  const opened = { model, session };
  held.set(modelKey, opened);
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) {
    await held.get(oldest)?.session.release();
    held.delete(oldest);
  }
  return opened;
}
