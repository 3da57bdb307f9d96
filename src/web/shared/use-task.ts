import { useCallback, useState } from 'react';
import { RequestFailed } from './request-failed.js';
import type { Localized } from './locale.js';
import { texts } from './texts.js';

/** What went wrong, for people. The server's own sentence is already in the language that was asked for. */
export function explain(error: unknown): Localized {
  if (!(error instanceof RequestFailed)) return texts.unreachable;
  if (error.code === 'UNAUTHENTICATED') return texts.expired;
  return error.message === error.code ? texts.refused : { ko: error.message, en: error.message };
}

interface Task {
  /** Resolves with whether the work was done. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly isRunning: boolean;
  readonly failure: Localized | null;
  /** Says no more of the failure. */
  readonly forgive: () => void;
}

/** Runs one piece of work at a time, and remembers how the last one failed. */
export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Localized | null>(null);

  async function run(work: () => Promise<void>): Promise<boolean> {
    if (isRunning) return false;
    setRunning(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(explain(error));
      return false;
    } finally {
      setRunning(false);
    }
  }
  const forgive = useCallback(() => setFailure(null), []);
  return { run, isRunning, failure, forgive };
}
