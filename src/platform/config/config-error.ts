/** One variable that cannot be used as it stands. */
export interface ConfigProblem {
  readonly name: string;
  /** What was given; empty for nothing, null for a secret. */
  readonly given: string | null;
  readonly expected: string;
  /** There is no variable of this name; this is the likely intended one, or null when nothing is close. */
  readonly nearest?: string | null;
}

/**
 * The environment does not make a valid configuration. The message lists every problem, one per line, and no secret.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map(lineOf);
    super(`The configuration cannot be used:\n${lines.join('\n')}\nEvery variable is described in .env.example.`);
  }
}

/** Longer values are cut, so that a pasted file does not bury the message. */
const MAX_SHOWN = 80;

function lineOf({ name, given, expected, nearest }: ConfigProblem): string {
  if (nearest === null) return `  ${name}: there is no such variable`;
  if (nearest !== undefined) return `  ${name}: there is no such variable; did you mean ${nearest}?`;
  return `  ${name}: ${describe(given)}; expected ${expected}`;
}

function describe(given: string | null): string {
  if (given === null) return 'the value given (not shown) does not fit';
  if (given === '') return 'not set';
  return `got ${JSON.stringify(given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given)}`;
}
