import { ChatReplyDocument, type ChatReplySubscription } from '../../../../schema/generated/web/graphql.js';
import { socket } from '../../shared/socket.js';
import type { ReplyEvent, Turn } from './thread.js';

export interface ReplyReader {
  readonly onEvent: (event: ReplyEvent) => void;
  /** The line broke; it is being picked up again. */
  readonly onBroken: () => void;
  /** The line is back. */
  readonly onBack: () => void;
  /** The line could not be picked up, or the server refused to go on. */
  readonly onLost: () => void;
}

/** Reads a reply from where `turn` stands until it ends, over any number of reconnects. Returns how to leave early. */
export function followReply(turn: Turn, reader: ReplyReader): () => void {
  // The client sends this very object again after a reconnect, so that the sequence written here is where it goes on.
  const variables = { replyId: turn.replyId, afterSequence: turn.sequence };
  let isOpen = true;
  const forget = [
    socket.on('closed', () => {
      if (isOpen) reader.onBroken();
    }),
    socket.on('connected', () => {
      if (isOpen) reader.onBack();
    }),
  ];
  function end(): void {
    isOpen = false;
    for (const stop of forget) stop();
  }
  const unsubscribe = socket.subscribe<ChatReplySubscription>(
    { query: ChatReplyDocument.toString(), variables },
    {
      next: ({ data, errors }) => {
        if (errors || !data) {
          reader.onLost();
          return;
        }
        variables.afterSequence = data.chatReply.sequence;
        reader.onEvent(data.chatReply);
      },
      error: () => {
        end();
        reader.onLost();
      },
      // After the event that ends a reply this says nothing; without one, the reply broke off.
      complete: () => {
        end();
        reader.onLost();
      },
    },
  );
  return () => {
    end();
    unsubscribe();
  };
}
