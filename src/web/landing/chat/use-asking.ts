import { useEffect, useRef } from 'react';
import { useConnection, type Reach } from '../../shared/connection.js';
import type { Localized } from '../../shared/locale.js';
import { texts as common } from '../../shared/texts.js';
import { useTask } from '../../shared/use-task.js';
import { texts } from './texts.js';
import { isOver } from './thread.js';
import { useChat, type Chat } from './use-chat.js';

export interface Asking {
  readonly chat: Chat;
  /** Something is on its way to the server, or the conversation is. */
  readonly isBusy: boolean;
  /** Runs what a press asks for. Resolves with whether it was done. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  /** What went wrong and has not been made good since. */
  readonly failure: Localized | null;
  /** The current problem with the connection to the server. */
  readonly trouble: Localized | null;
}

const TROUBLES: Partial<Record<Reach, Localized>> = { offline: texts.offline, down: texts.down };

/** A chat with its errors: shown while they matter, and cleared when the next reply arrives. */
export function useAsking(email: string): Asking {
  const chat = useChat(email);
  const { run, isRunning, failure, forgive } = useTask();
  const { reach } = useConnection();
  const trouble = TROUBLES[reach] ?? null;
  const isUnreachable = failure === common.unreachable;

  const lastState = chat.turns.at(-1)?.state;
  const hasEnded = lastState !== undefined && isOver(lastState);
  useEffect(() => {
    if (hasEnded) forgive();
  }, [hasEnded, forgive]);

  const wasTroubled = useRef(false);
  useEffect(() => {
    if (wasTroubled.current && reach === 'ready' && isUnreachable) forgive();
    wasTroubled.current = trouble !== null;
  }, [reach, trouble, isUnreachable, forgive]);

  const isSaidAlready = isUnreachable && trouble !== null;
  return { chat, isBusy: isRunning || chat.isLoading, run, failure: isSaidAlready ? null : failure, trouble };
}
