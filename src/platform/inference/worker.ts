import { parentPort, workerData } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { findNeighbours } from '../../learning/index.js';
import { END_THREAD } from '../own-thread.js';
import type { Answer, Order, Outputs, RangeSearch, ThreadData } from './orders.js';

interface StoredVectors {
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

const { neighboursFile } = workerData as ThreadData;
const neighbours = (await import(neighboursFile)) as { readonly findNeighbours: typeof findNeighbours };
const sessions = new Map<number, InferenceSession>();
const held = new Map<number, StoredVectors>();

/** One ONNX Runtime thread; this one waits for it. */
const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
};

async function predict(id: number, rows: number, values: Float32Array): Promise<Answer> {
  const session = sessions.get(id);
  const input = session?.inputNames[0];
  if (session === undefined || input === undefined) throw new Error('no such model is open');
  const results = await session.run({ [input]: new Tensor('float32', values, [rows, values.length / rows]) });
  const outputs: Record<string, Float32Array> = {};
  for (const [name, { data }] of Object.entries(results)) {
    if (!(data instanceof Float32Array)) throw new Error(`output ${name} is not of 32-bit floats`);
    outputs[name] = data;
  }
  return { kind: 'outputs', outputs };
}

function search(id: number, given: RangeSearch): Answer {
  const table = held.get(id);
  if (table === undefined) throw new Error('no such vectors are held');
  return { kind: 'neighbours', neighbours: neighbours.findNeighbours({ ...table, ...given }) };
}

async function answerTo(order: Order): Promise<Answer> {
  switch (order.kind) {
    case 'open':
      sessions.set(order.id, await InferenceSession.create(order.bytes, SESSION_OPTIONS));
      return { kind: 'done' };
    case 'predict':
      return predict(order.id, order.rows, order.values);
    case 'hold':
      held.set(order.id, { dimensions: order.dimensions, vectors: order.vectors });
      return { kind: 'done' };
    case 'search':
      return search(order.id, order.search);
    case 'forget':
      await sessions.get(order.id)?.release();
      sessions.delete(order.id);
      held.delete(order.id);
      return { kind: 'done' };
  }
}

/** Arrays are transferred without copying, each once. */
function buffersOf(answer: Answer): ArrayBuffer[] {
  const outputs: Outputs = answer.kind === 'outputs' ? answer.outputs : {};
  return [...new Set(Object.values(outputs).map(({ buffer }) => buffer as ArrayBuffer))];
}

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (order: Order | typeof END_THREAD) => {
  if (order === END_THREAD) return parentPort?.close();
  last = last.then(async () => {
    const answer = await answerTo(order).catch((error: unknown): Answer => ({
      kind: 'failed',
      message: String(error),
    }));
    if (order.kind !== 'forget') parentPort?.postMessage(answer, buffersOf(answer));
  });
});
