/** Ends what a command has started, the last first. */
export interface Lifetime {
  /** Resolves once everything has been stopped: commands that keep running wait for it. */
  readonly ended: Promise<unknown>;
  /** Has `stop` called when the program ends. What is started after the end began is stopped at once. */
  onStop(what: string, stop: () => Promise<void>): Promise<void>;
  /** Stops everything. Later calls wait for the first. Never throws: what does not stop is reported and left behind. */
  stop(): Promise<void>;
}

export function createLifetime(report: (message: string) => void): Lifetime {
  const stops: { what: string; stop: () => Promise<void> }[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<undefined>();
  let stopping: Promise<void> | null = null;
  const stopOne = async ({ what, stop }: (typeof stops)[number]) => {
    try {
      await stop();
    } catch (error) {
      report(`${what} did not stop in order: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const stopAll = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await stopOne(next);
    resolve(undefined);
  };
  return {
    ended,
    onStop: async (what, stop) => {
      if (stopping) await stopOne({ what, stop });
      else stops.push({ what, stop });
    },
    stop: () => (stopping ??= stopAll()),
  };
}
