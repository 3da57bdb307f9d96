import { Command, CommanderError } from 'commander';
import { CliError, throwingCommand, type CliContext } from './command.js';
import { commands } from './commands.js';

/** The command to run or to describe; options before it take no values. */
function nameOfAsked(words: readonly string[]): string | undefined {
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  return first === 'help' ? second : first;
}

/**
 * The command `moa` for these words: only the subcommand that they ask for is loaded, of the others name and purpose are
 * known. It throws what the subcommand throws, and a `CommanderError` after help or refused words.
 */
export async function moaCommand(words: readonly string[], version: string, context: CliContext): Promise<Command> {
  const program = new Command('moa')
    .version(version, '-v, --version', 'print the version')
    .description('One GraphQL API for retail finance: loans, spending, scenarios, and a chat whose replies stream.')
    .addHelpText(
      'after',
      '\nSettings are environment variables, described in .env.example. More: moa <command> --help',
    );
  const asked = nameOfAsked(words);
  for (const { name, about, load } of commands) {
    const build = name === asked ? await load() : () => new Command(name);
    program.addCommand(build(context).description(about));
  }
  return throwingCommand(program);
}

/** The status with which the program ends after this error. */
export const statusOf = (error: unknown): number =>
  error instanceof CliError || error instanceof CommanderError ? error.exitCode : 1;
