import { createInterface } from 'node:readline/promises';
import { CliError } from './command.js';

type Terminal = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * Asks before something that people may not have meant: passes on `y` and `yes` alone, and where it was said beforehand.
 * Where nobody can be asked it is not done.
 * @param what what would be done, in lines.
 * @throws CliError that says what would have been done.
 */
export async function confirm(
  what: readonly string[],
  { yes, input, output }: { readonly yes: boolean; readonly input: Terminal; readonly output: NodeJS.WritableStream },
): Promise<void> {
  if (yes) return;
  const summary = what.join('\n');
  if (input.isTTY !== true) throw new CliError(`${summary}\nNothing was done. To do it, say --yes.`);
  const lines = createInterface({ input, output });
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([lines.question(`${summary}\nGo on? [y/N] `), closed]);
    if (!/^y(?:es)?$/i.test(answer.trim())) throw new CliError('Nothing was done.');
  } finally {
    lines.close();
  }
}
