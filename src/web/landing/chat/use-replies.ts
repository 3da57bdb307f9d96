import { useEffect, useRef, useState } from 'react';
import { readReply } from './chat-api.js';
import { followReply } from './follow-reply.js';
import { isOver, questionOf, settle, take, turnOf, withBeside, withLine, type Turn } from './thread.js';

export interface Replies {
  readonly turns: readonly Turn[];
  /** Shows these and no others, and follows those that are still being written. */
  readonly show: (turns: readonly Turn[]) => void;
  /** Adds a turn, unless it is there already, and follows it. */
  readonly begin: (turn: Turn) => void;
  readonly change: (replyId: string, next: (turn: Turn) => Turn) => void;
  readonly follow: (turn: Turn) => void;
}

/** Replies of a conversation that comes back whose parts are fetched, the latest; earlier ones are shown as text. */
const FETCHED_AGAIN = 5;

/** The turns of a conversation, kept up with while they are written. */
export function useReplies(): Replies {
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const leaves = useRef(new Map<string, () => void>());
  useEffect(() => {
    const open = leaves.current;
    return () => {
      for (const leave of open.values()) leave();
      open.clear();
    };
  }, []);

  const change = (replyId: string, next: (turn: Turn) => Turn): void =>
    setTurns((all) => all.map((turn) => (turn.replyId === replyId ? next(turn) : turn)));

  function follow(turn: Turn): void {
    const { replyId } = turn;
    leaves.current.get(replyId)?.();
    const leave = followReply(turn, {
      onEvent: (event) => change(replyId, (current) => take(current, event)),
      onBroken: () => change(replyId, (current) => withLine(current, 'RESUMING')),
      onBack: () => change(replyId, (current) => withLine(current, 'UP')),
      onLost: (code) => void lookAfter(turn, code),
    });
    leaves.current.set(replyId, leave);
  }

  /** Asks for the state of a reply whose events are unavailable. */
  async function lookAfter(turn: Turn, code: string | null): Promise<void> {
    const { replyId } = turn;
    const reply = await readReply(replyId).catch(() => undefined);
    if (reply === undefined) {
      change(replyId, (current) => withLine(current, 'LOST'));
      return;
    }
    const isAnew = reply !== null && !isOver(reply.state) && code === 'BAD_USER_INPUT';
    if (!isAnew) {
      change(replyId, (current) => settle(current, reply));
      return;
    }
    // Its events are numbered from the start again: events read before do not count.
    const begun = turnOf(questionOf(turn), reply, turn.isRepeat);
    change(replyId, () => begun);
    follow(begun);
  }

  function begin(turn: Turn): void {
    setTurns((all) => (all.some(({ replyId }) => replyId === turn.replyId) ? all : [...all, turn]));
    if (!isOver(turn.state)) follow(turn);
  }
  function show(found: readonly Turn[]): void {
    setTurns(found);
    for (const turn of found) if (!isOver(turn.state)) follow(turn);
    for (const turn of found.slice(-FETCHED_AGAIN)) if (isOver(turn.state)) void fetchBeside(turn);
  }
  /** Without it the reply stands as its text, which is complete. */
  async function fetchBeside({ replyId }: Turn): Promise<void> {
    const reply = await readReply(replyId).catch(() => null);
    if (reply) change(replyId, (turn) => withBeside(turn, reply));
  }
  return { turns, show, begin, change, follow };
}
