import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { judgeByPublicDefaults, readPublicDefaults, type PublicDefaults } from '../modules/insights/index.js';
import { CliError, type CliCommand, type CliContext } from './command.js';
import { formatNumber } from '../platform/amount.texts.js';

/** The file is 2.9 MB; ten times as much is another one. */
const MAX_BYTES = 30_000_000;
const GZIP = [0x1f, 0x8b];

const HELP = `
PATH is “Default of Credit Card Clients” (UCI, CC BY 4.0), as CSV or gzip: 30,000 card holders in Taiwan in 2005, a number,
23 figures and whether they fell behind. Risk is learnt from it as \`moa train loan-risk\` learns, with the same boosting, in
five folds, and judged on the people held out. Nothing is kept, and no model of theirs is used. It takes about a minute.

Example:
  moa bench taiwan UCI_Credit_Card.csv.gz`;

/** Measures ways of learning on public data. */
export const bench: CliCommand = (context) =>
  new Command('bench').addCommand(
    new Command('taiwan')
      .description('Reproduce the figure on public defaults that the card of the risk model names.')
      .argument('<path>', 'the file of the data')
      .addHelpText('after', HELP)
      .action((path: string) => taiwan(path, context)),
  );

async function taiwan(path: string, { say, lifetime }: CliContext): Promise<void> {
  const data = readable(await textOf(path), path);
  const abort = new AbortController();
  await lifetime.onStop('Measuring', () => {
    abort.abort(new CliError('Measuring was stopped.'));
    return Promise.resolve();
  });
  const onFold = (done: number): void => say(`fold ${done} of 5`);
  for (const line of described(await judgeByPublicDefaults(data, { signal: abort.signal, onFold }))) say(line);
}

function readable(text: string, path: string): ReturnType<typeof readPublicDefaults> {
  try {
    return readPublicDefaults(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${path} is not the data of this measure: ${error.message}.`, { cause: error });
  }
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new CliError(`${path} cannot be read.`, { cause: error });
  });
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch (error) {
    throw new CliError(`${path} is no whole gzip file of at most ${MAX_BYTES / 1e6} MB.`, { cause: error });
  }
}

function described({ rows, late, auc, ks, prAuc, brier, folds }: PublicDefaults): string[] {
  return [
    `${formatNumber(rows)} people, ${formatNumber(late)} of whom fell behind`,
    `AUC ${auc.value.toFixed(4)} (${auc.low.toFixed(4)} to ${auc.high.toFixed(4)}); by fold ${folds.map((each) => each.toFixed(4)).join(', ')}`,
    `KS ${ks.toFixed(4)}, PR AUC ${prAuc.toFixed(4)}, Brier ${brier.toFixed(4)}`,
  ];
}
