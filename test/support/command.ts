import { CommanderError, type Command } from 'commander';
import { createLifetime, explain, moaCommand, statusOf } from '../../src/cli/index.js';

/** How a command ended, and what it printed at the terminal. */
export interface CommandEnd {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a command of `moa` to its end within this process, with nothing of its environment but what is given. To load the
 * program takes a process of its own a second of work: for tests of what a command does, rather than of the program.
 */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CommandEnd> {
  let output = '';
  const write = (text: string): void => void (output += text);
  const say = (line: string): void => write(`${line}\n`);
  const { env } = process;
  process.env = { ...environment };
  const lifetime = createLifetime(say);
  try {
    await writingTo(write, await moaCommand(words, 'test', { say, lifetime })).parseAsync(words, { from: 'user' });
    return { code: 0, output };
  } catch (error) {
    if (!(error instanceof CommanderError)) say(explain(error));
    return { code: statusOf(error), output };
  } finally {
    await lifetime.stop();
    process.env = env;
  }
}

/** Has a command, and all below it, report its help and what it refuses here. */
function writingTo(write: (text: string) => void, command: Command): Command {
  for (const each of command.commands) writingTo(write, each);
  return command.configureOutput({ writeOut: write, writeErr: write });
}
