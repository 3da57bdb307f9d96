/** One variable that cannot be used as it stands. */
export interface ConfigProblem {
  readonly name: string;
  /** What was given; empty for nothing, null for a secret. */
  readonly given: string | null;
  readonly expected: string;
}

/** The environment does not make a configuration. The message lists every problem, one a line, and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ name, given, expected }) => `  ${name}: ${describe(given)}; expected ${expected}`);
    super(`The configuration cannot be used:\n${lines.join('\n')}\nEvery variable is described in .env.example.`);
  }
}

/** Longer values are cut, so that a pasted file does not bury the message. */
const MAX_SHOWN = 80;

function describe(given: string | null): string {
  if (given === null) return 'the value given (not shown) does not fit';
  if (given === '') return 'not set';
  return `got ${JSON.stringify(given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given)}`;
}
