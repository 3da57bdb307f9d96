import { useEffect, useRef } from 'react';
import { Failure } from '../../shared/failure.js';
import { socket } from '../../shared/socket.js';
import { useText } from '../../shared/locale.js';
import { useTask } from '../../shared/use-task.js';
import { Composer } from './composer.js';
import { suggestions, texts } from './texts.js';
import type { Turn } from './thread.js';
import { TurnView } from './turn-view.js';
import { useChat } from './use-chat.js';

/** Keeps the newest words in sight while the reader has not scrolled away from them. */
function useFollowingScroll(turns: readonly Turn[]) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (isAtEnd.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [turns]);
  function onScroll(): void {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = log.current ?? {};
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
  }
  return { ref: log, onScroll };
}

export function Conversation({ email }: { readonly email: string }) {
  const t = useText();
  const { turns, isLoading, isAnswering, send, stop, resume, askAgain } = useChat(email);
  const { run, isRunning, failure } = useTask();
  const scroll = useFollowingScroll(turns);
  const ask = (question: string): void => void run(() => send(question));
  return (
    <>
      <div
        className="log"
        role="log"
        aria-label={t(texts.conversation)}
        aria-busy={isAnswering}
        tabIndex={0}
        {...scroll}
      >
        {turns.map((turn, at) => (
          <TurnView
            key={turn.replyId}
            turn={turn}
            onResume={() => resume(turn)}
            onAskAgain={at === turns.length - 1 && !isRunning ? () => void run(() => askAgain(turn)) : undefined}
          />
        ))}
        {isLoading && <p className="note">{t(texts.loading)}</p>}
        {turns.length === 0 && !isLoading && (
          <div className="suggestions">
            {suggestions.map((suggestion) => (
              <button
                key={suggestion.en}
                type="button"
                className="chip"
                disabled={isRunning}
                onClick={() => ask(t(suggestion))}
              >
                {t(suggestion)}
              </button>
            ))}
          </div>
        )}
      </div>
      <Failure failure={failure} />
      {isAnswering ? (
        <div className="composer">
          <button type="button" className="button small" onClick={() => socket.terminate()}>
            {t(texts.cut)}
          </button>
          <button type="button" className="button primary" onClick={() => void run(stop)}>
            {t(texts.stop)}
          </button>
        </div>
      ) : (
        <Composer email={email} isBusy={isRunning || isLoading} onAsk={ask} />
      )}
    </>
  );
}
