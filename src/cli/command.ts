import type { Command } from 'commander';
import type { Caller } from '../platform/access/index.js';
import type { Lifetime } from './lifetime.js';

/** What a command has besides its options. */
export interface CliContext {
  /** Writes one line for the person at the terminal. */
  readonly say: (line: string) => void;
  /** Where a command that stays says how it is stopped. */
  readonly lifetime: Lifetime;
}

/** One subcommand of `moa`, with its options, help and action. */
export type CliCommand = (context: CliContext) => Command;

/** In whose name commands act: the person who may run them on the machine. */
export const OPERATOR: Caller = { actor: null, requestId: 'cli', locale: 'en', address: null };

/** A command cannot do what was requested. The message is shown to the person at the terminal as it is. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** The status with which the program ends. */
  readonly exitCode: number;

  constructor(message: string, { exitCode = 1, ...options }: ErrorOptions & { readonly exitCode?: number } = {}) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/**
 * Has a command, and all below it, throw a `CommanderError` after help or refused words instead of ending the process, and
 * name its help below what it refuses. `path` is how it is called, such as `moa train`.
 */
export function throwingCommand(command: Command, path = command.name()): Command {
  for (const below of command.commands) throwingCommand(below, `${path} ${below.name()}`);
  return command.showHelpAfterError(`See: ${path} --help`).exitOverride();
}
