/** Runs something later. Passed in wherever waiting is part of the behaviour, so that a test need not wait for it. */
export interface Timer {
  /** Runs `action` once after `delayMs`; returns a function that cancels it. */
  after(delayMs: number, action: () => void): () => void;
}

/** Real time. A pending action alone does not keep the process alive. */
export const systemTimer: Timer = {
  after(delayMs, action) {
    const timeout = setTimeout(action, delayMs).unref();
    return () => clearTimeout(timeout);
  },
};
