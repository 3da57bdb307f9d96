import { deepStrictEqual } from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { tokenOf } from './accounts.js';
import { openDatabase } from './data.js';
import { drive, median, type Stretch, type Target } from './drive.js';
import { writeRatios, type Ratio } from './report.js';
import { startBare, startMoa, type Served } from './servers.js';
import { WORKS, type Sample, type Work } from './works.js';

const HELP = `Measures Moa against a bare node:http + pg handler that answers the same JSON.

  npm run bench -- [--works ${WORKS.map(({ name }) => name).join(',')}] [--rounds 5] [--seconds 4] [--small] [--profile FOLDER]

Each round drives both for some seconds, one after the other, with 32 connections; the ratio is the median over
rounds. The data set (100,000 customers, 300,000 loans, 1,000,000 repayments; --small: a hundredth) is made once and
kept in .moa/bench. Results go to bench/RESULTS.md; with --profile, a CPU profile of Moa to the folder instead.
`;

const { values: options } = parseArgs({
  options: {
    works: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    small: { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function targetsOf(
  work: Work,
  sample: Sample,
  moa: Served,
  bare: Served,
  token: string,
): { moa: Target; bare: Target } {
  return {
    moa: {
      url: `${moa.url}/graphql`,
      pid: moa.pid,
      headers: { authorization: `Bearer ${token}` },
      bodyOf: (index) => JSON.stringify({ query: work.document, variables: work.variablesOf(index, sample) }),
    },
    bare: {
      url: `${bare.url}/${work.name}`,
      pid: bare.pid,
      headers: {},
      bodyOf: (index) => JSON.stringify(work.bareOf(index, sample)),
    },
  };
}

async function ask({ url, headers, bodyOf }: Target, index: number): Promise<unknown> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: bodyOf(index) };
  return await (await fetch(url, init)).json();
}

/** Both must answer the same before either is timed. */
async function compareBodies(work: Work, targets: { moa: Target; bare: Target }): Promise<void> {
  for (let index = -1; index > -6; index -= 1) {
    const at = work.name.startsWith('D') ? index : -index * 31;
    deepStrictEqual(await ask(targets.moa, at), await ask(targets.bare, at), `${work.name}: the bodies differ`);
  }
}

async function measure(work: Work, targets: { moa: Target; bare: Target }): Promise<Ratio> {
  const seconds = Number(options.seconds);
  const moa: Stretch[] = [];
  const bare: Stretch[] = [];
  await drive(targets.moa, 2, 0);
  await drive(targets.bare, 2, 0);
  for (let round = 1; round <= Number(options.rounds); round += 1) {
    moa.push(await drive(targets.moa, seconds, round * 1_000_000));
    bare.push(await drive(targets.bare, seconds, round * 1_000_000 + 500_000));
  }
  const ratios = moa.map((stretch, index) => stretch.perSecond / (bare[index]?.perSecond ?? Number.NaN));
  const failures = [...moa, ...bare].reduce((sum, stretch) => sum + stretch.failures, 0);
  if (failures > 0) throw new Error(`${work.name}: ${failures} requests failed`);
  const cpu = `${median(moa.map(({ cpuMs }) => cpuMs)).toFixed(2)} / ${median(bare.map(({ cpuMs }) => cpuMs)).toFixed(2)} ms`;
  const all = ratios.map((ratio) => ratio.toFixed(2)).join(' ');
  process.stderr.write(`${work.name}: ${median(ratios).toFixed(2)} (${all}), CPU a request ${cpu}\n`);
  return { work, ratio: median(ratios), ratios, moa, bare };
}

async function main(): Promise<void> {
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const chosen = options.works?.split(',');
  const works = WORKS.filter(({ name }) => !chosen || chosen.includes(name));
  const size = options.small
    ? { customers: 1_000, loans: 3_000, repayments: 10_000 }
    : { customers: 100_000, loans: 300_000, repayments: 1_000_000 };
  const database = await openDatabase(size);
  const stops: (() => Promise<void>)[] = [() => database.stop()];
  try {
    const bare = await startBare(database.url, database.sample.institutionId);
    stops.unshift(() => bare.stop());
    const moa = await startMoa(
      database.url,
      {},
      options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [],
    );
    stops.unshift(() => moa.stop());
    const token = await tokenOf(moa, 'staff@example.com');
    const results: Ratio[] = [];
    for (const work of works) {
      const targets = targetsOf(work, database.sample, moa, bare, token);
      await compareBodies(work, targets);
      results.push(await measure(work, targets));
    }
    if (!options.profile) writeRatios(results, size);
  } finally {
    for (const stop of stops) await stop();
  }
}

await main();
