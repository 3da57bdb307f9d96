import { useEffect, useRef, useState } from 'react';
import {
  ConversationCreateDocument,
  MessageSendDocument,
  ReplyStopDocument,
} from '../../../../schema/generated/web/graphql.js';
import { RequestFailed } from '../../shared/graphql.js';
import { request } from '../../shared/request.js';
import { followReply } from './follow-reply.js';
import { ask, isOver, take, withLine, type Turn } from './thread.js';

interface UserErrors {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

function given<T>(value: T | null, { userErrors }: UserErrors): T {
  if (value === null) throw new RequestFailed(userErrors[0]?.code ?? 'REFUSED', userErrors[0]?.message);
  return value;
}

export interface Chat {
  readonly turns: readonly Turn[];
  readonly isAnswering: boolean;
  readonly send: (question: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Picks a lost reply up again, from where it broke off. */
  readonly resume: (turn: Turn) => void;
}

/** One conversation, spoken through the public schema alone. It lasts as long as the component. */
export function useChat(): Chat {
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const conversationId = useRef<string | null>(null);
  const leave = useRef<() => void>(undefined);
  useEffect(() => () => leave.current?.(), []);

  const change = (replyId: string, next: (turn: Turn) => Turn): void =>
    setTurns((all) => all.map((turn) => (turn.replyId === replyId ? next(turn) : turn)));

  function follow(turn: Turn): void {
    leave.current = followReply(turn, {
      onEvent: (event) => change(turn.replyId, (current) => take(current, event)),
      onBroken: () => change(turn.replyId, (current) => withLine(current, 'RESUMING')),
      onBack: () => change(turn.replyId, (current) => withLine(current, 'UP')),
      onLost: () => change(turn.replyId, (current) => withLine(current, 'LOST')),
    });
  }

  async function send(question: string): Promise<void> {
    if (conversationId.current === null) {
      const { conversationCreate } = await request(ConversationCreateDocument, { input: {} });
      conversationId.current = given(conversationCreate.conversation, conversationCreate).id;
    }
    const input = { conversationId: conversationId.current, text: question };
    const { messageSend } = await request(MessageSendDocument, { input });
    const turn = ask(question, given(messageSend.reply, messageSend).id);
    setTurns((all) => [...all, turn]);
    follow(turn);
  }

  const last = turns.at(-1);
  async function stop(): Promise<void> {
    if (last) await request(ReplyStopDocument, { input: { replyId: last.replyId } });
  }
  function resume(turn: Turn): void {
    change(turn.replyId, (current) => withLine(current, 'RESUMING'));
    follow(turn);
  }
  return { turns, isAnswering: last !== undefined && !isOver(last.state) && last.state !== 'LOST', send, stop, resume };
}
