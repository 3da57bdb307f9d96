import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** Values for one input of a graph, with their shape. */
export interface Feed {
  readonly values: Float32Array;
  readonly lengths: readonly number[];
}

export type Feeds = Readonly<Record<string, Feed>>;

/**
 * One thread, in a fixed order: sums come out the same on every run, so that equal training gives equal bytes on one
 * machine. Other processors may use other instructions, and differ in the last digits.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
};

/** A graph that is ready to be run. */
export interface GraphRunner {
  run(feeds: Feeds): Promise<Readonly<Record<string, Float32Array>>>;
  close(): Promise<void>;
}

/**
 * Opens a graph in this thread, which each run blocks until it is done. The runtime is loaded with the first graph, so
 * that merely importing this costs nothing.
 */
export async function openGraph(file: Uint8Array): Promise<GraphRunner> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(file, OPTIONS);
  return {
    async run(feeds) {
      const tensors = Object.entries(feeds).map(([name, { values, lengths }]) => [
        name,
        new Tensor('float32', values, lengths),
      ]);
      const results = await session.run(Object.fromEntries(tensors) as Record<string, Tensor>);
      return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, floatsOf(name, data)]));
    },
    close: () => session.release(),
  };
}

function floatsOf(name: string, data: Tensor['data']): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new TypeError(`output ${name} is not of 32-bit floats`);
}
