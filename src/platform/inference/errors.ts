import { UpstreamFailure } from '../errors/index.js';

/**
 * What is wrong with a model file: its bytes are not those registered (HASH), it was made for other columns (CONTRACT),
 * its rows have more or fewer (WIDTH), or it is not a runnable model (UNREADABLE).
 */
export type ModelFault = 'HASH' | 'CONTRACT' | 'WIDTH' | 'UNREADABLE';

/** A model that must not be used, and why. */
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
 * Why there is no answer: too many requests wait, it took too long, the run failed, its thread died, or it was closed.
 */
export type UnavailableReason = 'BUSY' | 'TIMEOUT' | 'FAILED' | 'CRASHED' | 'CLOSED';

/** A prediction or search that failed now; the next one may work. */
export class InferenceUnavailable extends UpstreamFailure {
  constructor(
    readonly reason: UnavailableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super('inference', message, options);
  }
}
