import autocannon from 'autocannon';
import { cpuMsOf } from './figures.js';

/** What one stretch of load came to. */
export interface Stretch {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failures: number;
  /** CPU time of the server a request, in milliseconds. */
  readonly cpuMs: number;
}

export interface Target {
  readonly url: string;
  readonly pid: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyOf: (index: number) => string;
}

/** Thirty-two connections for some seconds. Every request is another of the work's, none is repeated back to back. */
export async function drive(target: Target, seconds: number, from: number): Promise<Stretch> {
  let index = from;
  const before = cpuMsOf(target.pid);
  const result = await autocannon({
    url: target.url,
    connections: 32,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...target.headers },
    requests: [
      {
        setupRequest: (request) => {
          index += 1;
          return { ...request, body: target.bodyOf(index) };
        },
      },
    ],
  });
  const spent = cpuMsOf(target.pid) - before;
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
    cpuMs: spent / Math.max(1, result.requests.total),
  };
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
