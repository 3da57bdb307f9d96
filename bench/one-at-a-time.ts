import { cpuMsOf, percentile } from './figures.js';
import type { Served } from './servers.js';
import type { Sample } from './works.js';

/** An operation and what it may take: CPU of the server, or time until the answer. */
export interface TimedWork {
  readonly what: string;
  readonly target: { readonly of: 'cpu' | 'time'; readonly ms: number } | null;
  readonly document: string;
  readonly variablesOf: (index: number, sample: Sample) => Readonly<Record<string, unknown>>;
}

export interface Measured {
  readonly work: TimedWork;
  readonly cpuMs: number;
  readonly times: readonly number[];
}

export const WARM_UP = 50;

export async function ask(
  { url }: Served,
  token: string,
  work: TimedWork,
  index: number,
  sample: Sample,
): Promise<object> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: work.document, variables: work.variablesOf(index, sample) }),
  });
  return (await response.json()) as object;
}

/** Asks so many times, one request after the other, after some to warm up. @throws Error of an answer with errors. */
export async function measureOneAtATime(
  moa: Served,
  token: string,
  work: TimedWork,
  sample: Sample,
  requests: number,
): Promise<Measured> {
  const once = async (index: number): Promise<void> => {
    const answer = await ask(moa, token, work, index, sample);
    if ('errors' in answer) throw new Error(`${work.what}: ${JSON.stringify(answer).slice(0, 500)}`);
  };
  for (let index = 0; index < WARM_UP; index += 1) await once(index);
  const before = cpuMsOf(moa.pid);
  const times: number[] = [];
  for (let index = WARM_UP; index < WARM_UP + requests; index += 1) {
    const started = performance.now();
    await once(index);
    times.push(performance.now() - started);
  }
  return { work, cpuMs: (cpuMsOf(moa.pid) - before) / requests, times };
}

/** The head of a table of what was measured, and its rows. */
export const TIMED_HEAD = `| what | CPU ms | p50 ms | p95 ms | target |
| --- | --- | --- | --- | --- |`;

export function timedRow({ work: { what, target }, cpuMs, times }: Measured): string {
  const cells = [cpuMs, percentile(times, 0.5), percentile(times, 0.95)].map((ms) => ms.toFixed(2));
  return `| ${what} | ${cells.join(' | ')} | ${target ? `${target.of === 'cpu' ? 'CPU' : 'p95'} ≤ ${target.ms} ms` : '–'} |`;
}
