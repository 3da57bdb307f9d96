import { setTimeout as delay } from 'node:timers/promises';
import { stopwatch } from './patience.js';
import { ask, showsDriverText, type HttpAnswer, type ServerProcess } from './processes.js';

/** One question put to a server, and what came of it. */
export interface Sample {
  readonly question: string;
  /** When it was put, in time in which this process had its turns, and how long it took, in milliseconds. */
  readonly at: number;
  readonly tookMs: number;
  /** Null when the connection broke, or nothing came. */
  readonly answer: HttpAnswer<unknown> | null;
}

export interface Question {
  readonly query: string;
  readonly variables?: object;
  readonly token?: string | null;
}

const EVERY_MS = 100;
/** Four rounds of five questions. */
const STRETCH = 20;

/** Puts questions to a server in turn, at a steady pace whatever the answers, until it is stopped. */
export function startProbe(server: ServerProcess, questions: Readonly<Record<string, Question>>) {
  const samples: Promise<Sample>[] = [];
  const names = Object.keys(questions);
  // A machine that stands still gives nothing back meanwhile, and is not to be reproached with it.
  const now = stopwatch();
  const put = async (question: string): Promise<Sample> => {
    const [at, began] = [now(), performance.now()];
    const { query = '', variables = {}, token = null } = questions[question] ?? {};
    const answer = await ask<unknown>(server, query, variables, token).catch(() => null);
    return { question, at, tookMs: performance.now() - began, answer };
  };
  const timer = setInterval(() => samples.push(put(names[samples.length % names.length] ?? '')), EVERY_MS);
  return {
    /** The time of its samples. */
    now,
    /** Goes on until a stretch of questions put from now on was served, or for so long; then all samples. */
    async stopWhenServed(limitMs: number): Promise<Sample[]> {
      const until = now() + limitMs;
      for (let served = 0, next = samples.length; served < STRETCH && now() < until; next += 1) {
        while (samples.length <= next) await delay(EVERY_MS);
        served = (await samples[next]?.then(isServed)) ? served + 1 : 0;
      }
      clearInterval(timer);
      return Promise.all(samples);
    },
  };
}

export const isServed = ({ answer }: Sample) => answer?.status === 200 && answer.codes.length === 0;

/** What is wrong with an answer of a server that lacks a part; null for a whole answer, and for a proper no. */
export function faultOf(sample: Sample): string | null {
  const { question, answer, tookMs } = sample;
  const tell = (what: string) => `${question} after ${Math.round(tookMs)} ms: ${what} ${answer?.text ?? ''}`;
  if (answer === null) return tell('no answer');
  if (showsDriverText(answer.text)) return tell('tells of what is behind');
  if (isServed(sample)) return null;
  if (!answer.codes.every((code) => code === 'UPSTREAM_UNAVAILABLE')) return tell('not UPSTREAM_UNAVAILABLE');
  if (answer.status !== 503) return tell(`status ${answer.status}`);
  return answer.retryAfter === null ? tell('no retry-after') : null;
}

/** In a few words for a person. */
export function summaryOf(samples: readonly Sample[]): string {
  const served = samples.filter(isServed);
  const longest = Math.round(Math.max(...samples.map(({ tookMs }) => tookMs)));
  return `${samples.length} asked, ${served.length} served, slowest ${longest} ms`;
}
