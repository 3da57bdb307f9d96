import { useEffect, useRef, useState } from 'react';
import { RequestFailed } from '../../shared/graphql.js';
import { newKey } from '../../shared/new-key.js';
import { createConversation, readReply, regenerateReply, sendMessage, stopReply } from './chat-api.js';
import { followReply } from './follow-reply.js';
import { isOver, settle, take, turnOf, withLine, type Turn } from './thread.js';

export interface Chat {
  readonly turns: readonly Turn[];
  readonly isAnswering: boolean;
  readonly send: (question: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Picks a lost reply up again, from where it broke off. */
  readonly resume: (turn: Turn) => void;
  /** Asks for another reply where one broke off, or, where the server no longer has it, asks the question again. */
  readonly askAgain: (turn: Turn) => Promise<void>;
}

const isRefusal = (error: unknown, code: string): boolean => error instanceof RequestFailed && error.code === code;

/** One conversation, spoken through the public schema alone. It lasts as long as the component. */
export function useChat(): Chat {
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const conversationId = useRef<string | null>(null);
  const leave = useRef<() => void>(undefined);
  useEffect(() => () => leave.current?.(), []);

  const change = (replyId: string, next: (turn: Turn) => Turn): void =>
    setTurns((all) => all.map((turn) => (turn.replyId === replyId ? next(turn) : turn)));

  function follow(turn: Turn): void {
    const { replyId } = turn;
    leave.current = followReply(turn, {
      onEvent: (event) => change(replyId, (current) => take(current, event)),
      onBroken: () => change(replyId, (current) => withLine(current, 'RESUMING')),
      onBack: () => change(replyId, (current) => withLine(current, 'UP')),
      onLost: (code) => void lookAfter(turn, code),
    });
  }

  /** Asks what became of a reply whose events cannot be had. */
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
    // Its events are numbered anew: what was read of it before counts for nothing.
    const begun = turnOf(turn.question, reply, turn.isRepeat);
    change(replyId, () => begun);
    follow(begun);
  }

  function begin(turn: Turn): void {
    setTurns((all) => [...all, turn]);
    follow(turn);
  }
  async function send(question: string): Promise<void> {
    conversationId.current ??= await createConversation();
    begin(turnOf(question, await sendMessage(conversationId.current, question, newKey())));
  }

  const last = turns.at(-1);
  async function stop(): Promise<void> {
    if (last) await stopReply(last.replyId);
  }
  function resume(turn: Turn): void {
    change(turn.replyId, (current) => withLine(current, 'RESUMING'));
    follow(turn);
  }
  async function askAgain({ replyId, state, question }: Turn): Promise<void> {
    try {
      if (state !== 'GONE') {
        begin(turnOf(question, await regenerateReply(replyId), true));
        return;
      }
    } catch (error) {
      if (!isRefusal(error, 'REPLY_NOT_FOUND')) throw error;
    }
    await send(question);
  }
  const isAnswering = last !== undefined && !isOver(last.state) && last.state !== 'LOST';
  return { turns, isAnswering, send, stop, resume, askAgain };
}
