import type { Reading } from './chat-client.js';
import { percentile, shareOf } from './figures.js';
import { circumstances, writeSection } from './report.js';
import type { Asked } from './steady.js';
import { FIRST_TOKEN_MS, TOKEN_MS } from './token.js';

export interface StreamRun {
  /** Whether one process did everything, or an api and a worker shared it. */
  readonly isOne: boolean;
  readonly streams: number;
  readonly idle: readonly Reading[];
  readonly load: readonly Reading[];
  /** What is counted of the load, in microseconds of the shared clock. */
  readonly window: { readonly fromUs: number; readonly toUs: number };
  /** Cores that were in use meanwhile: by the server, and by everything on the machine. */
  readonly cores: { readonly server: number; readonly machine: number };
  readonly idleRssMiB: number;
  readonly rssMiB: number;
  readonly queries: Asked;
  /** What the model sent, by the name of the question. */
  readonly sent: Readonly<Record<string, { readonly sha256: string; readonly gapsMs: readonly number[] }>>;
}

type Row = readonly [what: string, figure: string, target: string];

/** From the first token's leaving the model to its frame. */
const addedMs = ({ frames }: Reading): number => ((frames[0]?.atUs ?? NaN) - (frames[0]?.sentUs ?? NaN)) / 1_000;
/** From sending the question to the first frame, but for the time the model takes. */
const answeredMs = ({ askedUs, frames }: Reading): number =>
  ((frames[0]?.atUs ?? NaN) - askedUs) / 1_000 - FIRST_TOKEN_MS;

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const percentiles = (values: readonly number[], ...shares: readonly number[]): string =>
  shares.map((share) => ms(percentile(values, share))).join(' / ');
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function framesWithin({ load, window }: StreamRun): Pick<Figures, 'gapsMs' | 'tokens' | 'delaysMs'> {
  const figures = { gapsMs: [] as number[], delaysMs: [] as number[], tokens: 0 };
  for (const { frames } of load) {
    for (const [index, { atUs, sentUs, tokens }] of frames.entries()) {
      if (atUs < window.fromUs || atUs >= window.toUs) continue;
      figures.tokens += tokens;
      figures.delaysMs.push((atUs - sentUs) / 1_000);
      const before = frames[index - 1];
      if (before) figures.gapsMs.push((atUs - before.atUs) / 1_000);
    }
  }
  return figures;
}

interface Figures {
  readonly gapsMs: readonly number[];
  readonly delaysMs: readonly number[];
  readonly tokens: number;
}

function rowsOf(run: StreamRun): Row[] {
  const { idle, load, window, sent, queries } = run;
  const { gapsMs, delaysMs, tokens } = framesWithin(run);
  const begun = load.filter(({ askedUs }) => askedUs >= window.fromUs && askedUs < window.toUs);
  const modelGapsMs = load.flatMap(({ name }) => sent[name]?.gapsMs ?? []);
  const all = [...idle, ...load];
  const whole = all.filter(({ name, sha256, isStoredAlike }) => sha256 === sent[name]?.sha256 && isStoredAlike);
  const gapless = all.filter(({ isGapless, end }) => isGapless && end === 'ChatReplyEnded');
  const seconds = (window.toUs - window.fromUs) / 1e6;
  const perSecond = (count: number): string => `${Math.round(count / seconds).toLocaleString('en')} a second`;
  return [
    ['first token, after it left the model, idle: p50 / p95 ms', percentiles(idle.map(addedMs), 0.5, 0.95), 'p95 ≤ 50'],
    [`the same with ${run.streams} streams`, percentiles(begun.map(addedMs), 0.5, 0.95), 'p95 ≤ 300'],
    [
      `first frame, after the question, less the model's ${FIRST_TOKEN_MS} ms, idle: p50 / p95 ms`,
      percentiles(idle.map(answeredMs), 0.5, 0.95),
      'p95 ≤ 50',
    ],
    [`the same with ${run.streams} streams`, percentiles(begun.map(answeredMs), 0.5, 0.95), 'p95 ≤ 300'],
    ['gaps between frames: p50 / p95 / p99 / most, ms', percentiles(gapsMs, 0.5, 0.95, 0.99, 1), '–'],
    ['gaps under 250 ms', percent(shareOf(gapsMs, (gap) => gap < 250)), '≥ 99 %'],
    ['gaps as the model sent them: p99 / most, ms', percentiles(modelGapsMs, 0.99, 1), `${TOKEN_MS}`],
    ['any token, from model to reader: p50 / p99 ms', percentiles(delaysMs, 0.5, 0.99), '–'],
    ['tokens read', perSecond(tokens), `${(run.streams * 1_000) / TOKEN_MS} a second, less pauses between replies`],
    ['replies whose text is what the model sent and what is stored', `${whole.length} of ${all.length}`, 'all'],
    ['replies with sequences from 1 to the end without a gap', `${gapless.length} of ${all.length}`, 'all'],
    [
      `queries beside them (${perSecond(queries.latenciesMs.length)}, ${queries.failures} failed): p50 / p95 / p99 ms`,
      percentiles(queries.latenciesMs, 0.5, 0.95, 0.99),
      'p95 ≤ 100',
    ],
    ['cores in use: Moa / all on the machine', `${run.cores.server.toFixed(2)} / ${run.cores.machine.toFixed(2)}`, '–'],
    ['memory of Moa, one stream / all, MiB', `${run.idleRssMiB} / ${run.rssMiB}`, '–'],
  ];
}

export const describeStreams = (run: StreamRun): string =>
  rowsOf(run)
    .map(([what, figure, target]) => `${what}: ${figure}   (${target})`)
    .join('\n');

export function writeStreams(run: StreamRun): void {
  const seconds = Math.round((run.window.toUs - run.window.fromUs) / 1e6);
  writeSection(
    'streams',
    `${circumstances()}
${run.isOne ? 'One `moa all`' : 'One `moa api` and one `moa worker` over Redis'}, ${run.streams} customers with a socket each, replies of 15 s at 20 tokens a second; ${seconds} s.

| what | measured | target |
| --- | --- | --- |
${rowsOf(run)
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n')}`,
  );
}
