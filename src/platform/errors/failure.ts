/** Another system (language model, Redis, object store) failed. The cause is for the log, not for callers. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';

  constructor(
    /** The system's name, one word to search logs for. */
    readonly system: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
