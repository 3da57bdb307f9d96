import { useEffect, useRef, useState } from 'react';
import conversationCreate from '../../operations/conversation-create.graphql?raw';
import messageSend from '../../operations/message-send.graphql?raw';
import replyStop from '../../operations/reply-stop.graphql?raw';
import { request, RequestFailed } from '../../shared/graphql.js';
import { followReply } from './follow-reply.js';
import { ask, isOver, take, withLine, type Turn } from './thread.js';

type UserErrors = { readonly userErrors: readonly { readonly code: string; readonly message: string }[] };
type Created = { conversationCreate: UserErrors & { readonly conversation: { readonly id: string } | null } };
type Sent = { messageSend: UserErrors & { readonly reply: { readonly id: string } | null } };

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
      onLost: () => change(turn.replyId, (current) => withLine(current, 'LOST')),
    });
  }

  async function send(question: string): Promise<void> {
    if (conversationId.current === null) {
      const { conversationCreate: created } = await request<Created>(conversationCreate, { input: {} });
      conversationId.current = given(created.conversation, created).id;
    }
    const input = { conversationId: conversationId.current, text: question };
    const { messageSend: sent } = await request<Sent>(messageSend, { input });
    const turn = ask(question, given(sent.reply, sent).id);
    setTurns((all) => [...all, turn]);
    follow(turn);
  }

  const last = turns.at(-1);
  async function stop(): Promise<void> {
    if (last) await request(replyStop, { input: { replyId: last.replyId } });
  }
  function resume(turn: Turn): void {
    change(turn.replyId, (current) => withLine(current, 'RESUMING'));
    follow(turn);
  }
  return { turns, isAnswering: last !== undefined && !isOver(last.state) && last.state !== 'LOST', send, stop, resume };
}
