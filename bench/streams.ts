import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openAccounts, tokenOf } from './accounts.js';
import { ChatClient, type Reading } from './chat-client.js';
import { openDatabase } from './data.js';
import { cpuMsOf, machineCpuMs, rssMiBOf } from './figures.js';
import { startModel, startMoa, startRedis, startWorker, type Served } from './servers.js';
import { askSteadily } from './steady.js';
import { describeStreams, writeStreams, type StreamRun } from './stream-report.js';
import { clockUs, TOKEN_MS } from './token.js';
import { WORKS } from './works.js';

const HELP = `Measures replies that stream to many customers at once, with queries beside them.

  npm run bench:streams -- [--streams 200] [--seconds 40] [--queries 100] [--one] [--profile FOLDER]

Moa runs as one api and one worker over a Redis server, or with --one as a single process. A stand-in model sends each reply 20 tokens a second, 300 in all. Each customer has a socket and asks again as soon as
a reply has ended; they start one after another, so that replies begin and end all the time. Results go to
bench/RESULTS.md; with --profile, a CPU profile of Moa to the folder instead.
`;

const { values: options } = parseArgs({
  options: {
    streams: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '40' },
    queries: { type: 'string', default: '100' },
    one: { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const SIZE = { customers: 1_000, loans: 3_000, repayments: 10_000 };
const REPLY_TOKENS = 300;
const REPLY_MS = REPLY_TOKENS * TOKEN_MS;
/** After the last customer began, until the figures count. */
const SETTLE_MS = 3_000;
const IDLE = { warmUp: 10, replies: 60, tokens: 5 };

async function logIn(moa: Served, emails: readonly string[]): Promise<ChatClient[]> {
  const clients: ChatClient[] = [];
  for (const email of emails) clients.push(ChatClient.connect(moa.url, await tokenOf(moa, email)));
  return clients;
}

/** One stream at a time, on a server that does nothing else. */
async function readIdle(client: ChatClient): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (let index = 0; index < IDLE.warmUp + IDLE.replies; index += 1) {
    readings.push(await client.ask(`idle-${index}`, IDLE.tokens));
  }
  return readings.slice(IDLE.warmUp);
}

/** One reply after another until the time has come; the customers begin spread over the length of a reply. */
async function readOn(clients: readonly ChatClient[], until: AbortSignal): Promise<Reading[]> {
  const all = clients.map(async (client, place) => {
    const readings: Reading[] = [];
    await pause((place * REPLY_MS) / clients.length);
    for (let turn = 0; !until.aborted; turn += 1)
      readings.push(await client.ask(`load-${place}-${turn}`, REPLY_TOKENS));
    return readings;
  });
  return (await Promise.all(all)).flat();
}

async function measure(
  moa: Served,
  writer: Served | null,
  model: Served,
  clients: readonly ChatClient[],
  ask: Asker,
): Promise<StreamRun> {
  const [first] = clients;
  if (!first) throw new Error('No streams were asked for.');
  const idle = await readIdle(first);
  const pids = [moa, ...(writer ? [writer] : [])].map(({ pid }) => pid);
  const total = (figureOf: (pid: number) => number): number => pids.reduce((sum, pid) => sum + figureOf(pid), 0);
  const idleRssMiB = total(rssMiBOf);
  const over = new AbortController();
  const reading = readOn(clients, over.signal);
  // Awaited below: what fails before then is reported there, after all that was started has been stopped.
  reading.catch(() => undefined);
  await pause(REPLY_MS + SETTLE_MS);
  const [fromUs, fromCpuMs, fromMachineMs] = [clockUs(), total(cpuMsOf), machineCpuMs()];
  const asking = ask(over.signal);
  await pause(Number(options.seconds) * 1_000);
  const window = { fromUs, toUs: clockUs() };
  const windowMs = (window.toUs - fromUs) / 1_000;
  const cores = {
    server: (total(cpuMsOf) - fromCpuMs) / windowMs,
    machine: (machineCpuMs() - fromMachineMs) / windowMs,
  };
  const rssMiB = total(rssMiBOf);
  over.abort();
  const [load, queries] = await Promise.all([reading, asking]);
  const sent = (await (await fetch(`${model.url}/sent`)).json()) as StreamRun['sent'];
  return {
    isOne: writer === null,
    streams: clients.length,
    idle,
    load,
    window,
    cores,
    idleRssMiB,
    rssMiB,
    queries,
    sent,
  };
}

type Asker = (signal: AbortSignal) => ReturnType<typeof askSteadily>;

async function main(): Promise<void> {
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const database = await openDatabase(SIZE);
  const stops = [() => database.stop()];
  try {
    const emails = await openAccounts(database.url, Number(options.streams));
    const model = await startModel();
    stops.unshift(() => model.stop());
    // The stand-in's words make no sentences: what is measured is how tokens reach their readers.
    const env = { OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_MODEL: 'stand-in', MOA_CHAT_RELEASE: 'TOKENS' };
    const profile = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
    const shared = options.one ? null : await startRedis();
    if (shared) stops.unshift(() => shared.stop());
    const nodeEnv = { ...env, ...(shared && { REDIS_URL: shared.url }) };
    const moa = await startMoa(database.url, nodeEnv, profile, shared ? 'api' : 'all');
    stops.unshift(() => moa.stop());
    const writer = shared && (await startWorker(database.url, nodeEnv));
    if (writer) stops.unshift(() => writer.stop());
    const clients = await logIn(moa, emails);
    stops.unshift(async () => {
      await Promise.all(clients.map((client) => client.close()));
    });
    const token = await tokenOf(moa, 'staff@example.com');
    const work = WORKS.find(({ name }) => name === 'B');
    const bodyOf = (index: number): string =>
      JSON.stringify({ query: work?.document, variables: work?.variablesOf(index, database.sample) });
    const steady = { url: moa.url, token, perSecond: Number(options.queries), bodyOf };
    const run = await measure(moa, writer, model, clients, (signal) => askSteadily(steady, signal));
    process.stderr.write(`${describeStreams(run)}\n`);
    if (!options.profile) writeStreams(run);
  } finally {
    for (const stop of stops) await stop();
  }
}

await main();
