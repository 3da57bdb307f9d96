/** Another system (language model, Redis, object store) did not do its part. The cause is for the log, not for callers. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';

  constructor(
    /** Which system, in one word a log can be searched for. */
    readonly system: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
