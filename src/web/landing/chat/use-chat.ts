import { useEffect, useRef, useState } from 'react';
import type { Question } from './carried/carried.js';
import { createConversation, isRefusal, readReply, regenerateReply, sendMessage, stopReply } from './chat-api.js';
import { arrived, changeMemory, readMemory, keyFor } from './tab-memory.js';
import { loadConversation } from './load-conversation.js';
import { isOver, questionOf, turnOf, withBeside, withLine, type StoredReply, type Turn } from './thread.js';
import { useReplies } from './use-replies.js';

export interface Chat {
  readonly turns: readonly Turn[];
  /** The conversation is being fetched; nothing can be asked until it is there. */
  readonly isLoading: boolean;
  readonly isAnswering: boolean;
  readonly send: (question: Question) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Picks a lost reply up again, from where it broke off. */
  readonly resume: (turn: Turn) => void;
  /**
   * Asks for another reply after one that broke off, or asks the question again when the server no longer has the
   * reply.
   */
  readonly askAgain: (turn: Turn) => Promise<void>;
  /** Fetches what a reply was written from. */
  readonly findSources: (turn: Turn) => Promise<void>;
}

/** Sends a question to the account's conversation in this tab, and opens one where there is none or it was deleted. */
async function sendQuestion(email: string, question: Question): Promise<StoredReply> {
  const known = readMemory(email).conversationId;
  const conversationId = known ?? (await createConversation());
  changeMemory(email, { conversationId });
  try {
    const reply = await sendMessage(conversationId, question, keyFor(email, conversationId, question));
    arrived(email, question.text);
    return reply;
  } catch (error) {
    if (known === null || !isRefusal(error, 'CONVERSATION_NOT_FOUND')) throw error;
    changeMemory(email, { conversationId: null });
    return sendQuestion(email, question);
  }
}

/** The conversation of an account in this tab, spoken through the public schema alone. It comes back after a reload. */
export function useChat(email: string): Chat {
  const { turns, begin, change, follow, show } = useReplies();
  const [isLoading, setLoading] = useState(() => readMemory(email).conversationId !== null);
  const showFound = useRef(show);

  useEffect(() => {
    const { conversationId } = readMemory(email);
    if (conversationId === null) return;
    const leaving = new AbortController();
    void loadConversation(conversationId, leaving.signal).then((found) => {
      if (leaving.signal.aborted) return;
      if (found === null) changeMemory(email, { conversationId: null });
      showFound.current(found ?? []);
      setLoading(false);
    });
    return () => leaving.abort();
  }, [email]);

  async function send(question: Question): Promise<void> {
    begin(turnOf(question, await sendQuestion(email, question)));
  }
  const last = turns.at(-1);
  async function stop(): Promise<void> {
    if (last) await stopReply(last.replyId);
  }
  function resume(turn: Turn): void {
    change(turn.replyId, (current) => withLine(current, 'RESUMING'));
    follow(turn);
  }
  async function askAgain(turn: Turn): Promise<void> {
    const { replyId, state } = turn;
    const question = questionOf(turn);
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
  async function findSources({ replyId }: Turn): Promise<void> {
    const reply = await readReply(replyId);
    change(replyId, (turn) => (reply ? withBeside(turn, reply) : { ...turn, facts: [] }));
  }
  const isAnswering = last !== undefined && !isOver(last.state) && last.state !== 'LOST';
  return { turns, isLoading, isAnswering, send, stop, resume, askAgain, findSources };
}
