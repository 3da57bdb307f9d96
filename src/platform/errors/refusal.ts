import type { Localized } from '../text.js';

/** One thing that is wrong with a request: a language-free code, the input it concerns, and words for a person. */
export interface Problem {
  readonly code: string;
  /** Path of the input at fault below `input`, such as `['amountWon']`; null when no single input is. */
  readonly field: readonly string[] | null;
  readonly message: Localized;
  /** Machine-readable values beside the code, such as `retryAfterSeconds`: each a field of the room's error type. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * An expected refusal. A mutation returns it in `userErrors`, a query in `errors[].extensions.code`. It is never logged
 * as a fault and never contains a driver's text.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ code }) => code).join(', '));
  }
}

/** Ends a use case with one problem. */
export function refuse(
  code: string,
  message: Localized,
  field: readonly string[] | null = null,
  details: Readonly<Record<string, unknown>> = {},
): never {
  throw new Refusal([{ code, field, message, details }]);
}

/**
 * Ends a use case with every problem found, so that a caller can fix them all at once; does nothing when there are
 * none.
 */
export function refuseAll(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new Refusal([first, ...rest]);
}
