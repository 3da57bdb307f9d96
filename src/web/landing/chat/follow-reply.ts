import { ChatReplyDocument, type ChatReplySubscription } from '../../../../schema/generated/web/graphql.js';
import { socket } from '../../shared/socket.js';
import type { ReplyEvent, Turn } from './thread.js';

interface ReplyReader {
  readonly onEvent: (event: ReplyEvent) => void;
  /** The line broke; it is being picked up again. */
  readonly onBroken: () => void;
  /** The line is back. */
  readonly onBack: () => void;
  /** No more events come, though the reply has not ended. The server's code, when it refused to continue. */
  readonly onLost: (code: string | null) => void;
}

/** The code of a refusal; null for any other error. */
function codeOf(problem: unknown): string | null {
  const first = (Array.isArray(problem) ? problem[0] : null) as { extensions?: { code?: unknown } } | null | undefined;
  return typeof first?.extensions?.code === 'string' ? first.extensions.code : null;
}

const isLast = ({ __typename }: ReplyEvent): boolean =>
  __typename === 'ChatReplyEnded' || __typename === 'ChatReplyFailed';

/**
 * Reads a reply from where `turn` stands until it ends, over any number of reconnects. Returns a function that stops
 * early.
 */
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
  function lose(problem: unknown): void {
    if (!isOpen) return;
    end();
    reader.onLost(codeOf(problem));
  }
  const unsubscribe = socket.subscribe<ChatReplySubscription>(
    { query: ChatReplyDocument.toString(), variables },
    {
      next: ({ data, errors }) => {
        if (errors || !data) {
          lose(errors);
          return;
        }
        variables.afterSequence = data.chatReply.sequence;
        if (isLast(data.chatReply)) end();
        reader.onEvent(data.chatReply);
      },
      error: lose,
      complete: () => lose(null),
    },
  );
  return () => {
    end();
    unsubscribe();
  };
}
