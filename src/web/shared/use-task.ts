import { useState } from 'react';
import { RequestFailed } from './graphql.js';
import type { Localized } from './locale.js';
import { texts } from './texts.js';

/** What went wrong, for people. The server's own sentence is already in the language that was asked for. */
export function explain(error: unknown): Localized {
  if (!(error instanceof RequestFailed)) return texts.unreachable;
  if (error.code === 'UNAUTHENTICATED') return texts.expired;
  return error.message === error.code ? texts.refused : { ko: error.message, en: error.message };
}

export interface Task {
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly isRunning: boolean;
  readonly failure: Localized | null;
}

/** Runs one piece of work at a time, and remembers how the last one failed. */
export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Localized | null>(null);

  async function run(work: () => Promise<void>): Promise<void> {
    if (isRunning) return;
    setRunning(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(explain(error));
    } finally {
      setRunning(false);
    }
  }
  return { run, isRunning, failure };
}
