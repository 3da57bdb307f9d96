import { UpstreamFailure } from '../errors/index.js';

/**
 * What is wrong with a model file: its bytes are not those that were registered (HASH), it was made for other columns
 * (CONTRACT), the rows given to it have more or fewer (WIDTH), or it is no model that can be run (UNREADABLE).
 */
export type ModelFault = 'HASH' | 'CONTRACT' | 'WIDTH' | 'UNREADABLE';

/** A model that must not answer, and why. */
export class ModelRefused extends Error {
  override readonly name = 'ModelRefused';

  constructor(
    /** The model's name, as it was opened. */
    readonly model: string,
    readonly fault: ModelFault,
    message: string,
    /** The first column in which the contracts differ; null when the fault is not a column's. */
    readonly column: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`model ${model}: ${message}`, options);
  }
}

/**
 * Why there is no answer: too many wait, it took too long, the run failed, its thread died, or what was asked is
 * closed.
 */
export type UnavailableReason = 'BUSY' | 'TIMEOUT' | 'FAILED' | 'CRASHED' | 'CLOSED';

/** A prediction or search that could not be done now; the next one may be. */
export class InferenceUnavailable extends UpstreamFailure {
  constructor(
    readonly reason: UnavailableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super('inference', message, options);
  }
}
