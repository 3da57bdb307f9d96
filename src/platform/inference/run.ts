import type { Matrix } from '../../learning/index.js';
import { InferenceUnavailable, ModelRefused } from './errors.js';
import type { Answer, Order, Outputs, RangeSearch } from './orders.js';
import type { Job } from './pool.js';
import type { Thread } from './thread.js';

/** Data that a thread must have before it can work on it. */
export interface Subject {
  readonly id: number;
  readonly name: string;
  /** The request that sends it. */
  readonly introduction: Order;
  closed: boolean;
}

export interface InferenceJob extends Job {
  readonly subject: Subject;
  /** The task: rows to predict, a search, or only to load the subject. */
  readonly task: Matrix | RangeSearch | null;
}

/** Runs jobs on one subject, together when there are several. */
export async function runJobs(thread: Thread, jobs: readonly InferenceJob[]): Promise<void> {
  const [first] = jobs;
  if (first === undefined) return;
  const { subject } = first;
  try {
    if (subject.closed) throw new InferenceUnavailable('CLOSED', `${subject.name} was closed`);
    await introduce(thread, subject);
    if (first.task === null) first.resolve({ kind: 'done' });
    else if ('query' in first.task)
      first.resolve(done(await thread.ask({ kind: 'search', id: subject.id, search: first.task }), subject));
    else await predict(thread, jobs);
  } finally {
    // It may have been closed while the thread loaded it.
    if (subject.closed) thread.forget(subject.id);
  }
}

async function introduce(thread: Thread, { id, name, introduction }: Subject): Promise<void> {
  if (thread.known.has(id)) return;
  const answer = await thread.ask(introduction);
  if (answer.kind === 'failed') throw new ModelRefused(name, 'UNREADABLE', answer.message);
  thread.known.add(id);
}

async function predict(thread: Thread, jobs: readonly InferenceJob[]): Promise<void> {
  const matrices = jobs.flatMap(({ task }) => (task !== null && 'values' in task ? [task] : []));
  const rows = matrices.reduce((sum, matrix) => sum + matrix.rows, 0);
  const values = new Float32Array(matrices.reduce((sum, matrix) => sum + matrix.values.length, 0));
  let filled = 0;
  for (const matrix of matrices) {
    values.set(matrix.values, filled);
    filled += matrix.values.length;
  }
  const subject = jobs[0]?.subject;
  if (subject === undefined) return;
  const answer = done(await thread.ask({ kind: 'predict', id: subject.id, rows, values }, [values.buffer]), subject);
  if (answer.kind !== 'outputs') return;
  let from = 0;
  for (const [index, job] of jobs.entries()) {
    const to = from + (matrices[index]?.rows ?? 0);
    job.resolve({
      kind: 'outputs',
      outputs: jobs.length === 1 ? answer.outputs : rowsOf(answer.outputs, rows, from, to),
    });
    from = to;
  }
}

function rowsOf(outputs: Outputs, rows: number, from: number, to: number): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, values]) => {
      const width = values.length / rows;
      return [name, values.slice(from * width, to * width)];
    }),
  );
}

function done(answer: Answer, { name }: Subject): Answer {
  if (answer.kind === 'failed') throw new InferenceUnavailable('FAILED', `${name}: ${answer.message}`);
  return answer;
}
