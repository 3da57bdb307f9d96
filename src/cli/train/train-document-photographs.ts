import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { formatNumber } from '../../platform/amount.texts.js';
import {
  documentFiles,
  shipDocumentFiles,
  shippedDocumentRecord,
  type DocumentRecord,
  type JudgedSet,
} from '../../platform/images/index.js';
import { CliError, type CliCommand } from '../command.js';

const HELP = `
It makes up photographs of papers, good ones and ones with each defect, and learns from them, without a database; then it
is judged by photographs of templates that it has not seen, and by others with other letters, layouts, light and JPEG. That
takes some ten minutes on a core that has nothing else to do. The same program makes the same files, byte for byte.

With --out the model, its record and its card are written into a folder; with --ship they become those that come with the
program. The record holds a digest of every photograph that was learned from, and a test compares them.

Examples:
  moa train document-photographs --out my-model
  moa train document-photographs --release documents-3 --ship`;

interface Options {
  readonly release?: string;
  readonly out?: string;
  readonly ship: boolean;
}

/** How often progress is reported, in milliseconds. */
const EVERY_MS = 10_000;

/** Trains the model that judges photographs of documents, which is the same for every institution. */
export const trainDocumentPhotographs: CliCommand = (context) =>
  new Command('document-photographs')
    .description('Train the model that judges photographs of documents, from made-up photographs.')
    .option('--release <name>', 'version written into the model; by default that of the one that ships')
    .option('--out <folder>', 'where the model, its record and its card are written')
    .option('--ship', 'make it the one that comes with the program', false)
    .addHelpText('after', HELP)
    .action(async (_: unknown, command: Command) => {
      const { release, out, ship } = command.optsWithGlobals<Options>();
      if ((out === undefined) === !ship)
        throw new CliError('Say where to with --out, or --ship. See moa train document-photographs --help.');
      const abort = new AbortController();
      await context.lifetime.onStop('Training', () => {
        abort.abort(new CliError('Training was stopped; nothing was kept.'));
        return Promise.resolve();
      });
      const { record, files } = await documentFiles({
        version: release ?? (await shippedDocumentRecord()).version,
        signal: abort.signal,
        onProgress: progressReporter(context.say),
      });
      for (const line of described(record)) context.say(line);
      if (out === undefined) await shipDocumentFiles(files);
      else await keep(out, files);
      for (const [name, bytes] of Object.entries(files))
        context.say(`${out === undefined ? name : join(out, name)}  ${formatNumber(bytes.length)} bytes`);
      if (ship) context.say(`Ships as ${record.version}.`);
    });

async function keep(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
}

/** A model in lines: how well it judges both sets of photographs. */
function described({ heldOut, shifted }: DocumentRecord): string[] {
  const linesOf = (title: string, set: JudgedSet): string[] => [
    `${title}: ${formatNumber(set.photographs)} photographs, accuracy ${set.accuracy.toFixed(3)}, calibration error ${set.calibrationError.toFixed(3)}, taken for something else ${(100 * set.unknownShare).toFixed(1)} %`,
    ...Object.entries({ 'any defect': set.anyDefect, ...set.byDefect }).map(
      ([label, { value, low, high }]) =>
        `  ${label}: AUC ${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
    ),
  ];
  return [...linesOf('Other templates', heldOut), ...linesOf('Other letters, layouts and light', shifted)];
}

function progressReporter(say: (line: string) => void): (what: string, done: number, total: number) => void {
  let reportedAtMs = -Infinity;
  return (what, done, total) => {
    if (done < total && performance.now() - reportedAtMs < EVERY_MS) return;
    reportedAtMs = performance.now();
    say(`${what}: ${formatNumber(done)} of ${formatNumber(total)}`);
  };
}
