import { Failure } from '../../shared/failure.js';
import { useText } from '../../shared/locale.js';
import { socket } from '../../shared/socket.js';
import { plain } from './carried/carried.js';
import { useAttachments } from './carried/use-attachments.js';
import { Composer } from './composer.js';
import { suggestions, texts } from './texts.js';
import { TurnView } from './turn-view.js';
import { useAsking, type Asking } from './use-asking.js';
import { useFollowingScroll } from './use-following-scroll.js';

function Suggestions({ isBusy, onChoose }: { readonly isBusy: boolean; readonly onChoose: (text: string) => void }) {
  const t = useText();
  return (
    <div className="suggestions">
      {suggestions.map((suggestion) => (
        <button
          key={suggestion.en}
          type="button"
          className="chip"
          disabled={isBusy}
          onClick={() => onChoose(t(suggestion))}
        >
          {t(suggestion)}
        </button>
      ))}
    </div>
  );
}

function Log({ chat, isBusy, run }: Asking) {
  const t = useText();
  const { turns, isLoading, isAnswering, send, resume, askAgain, findSources } = chat;
  const { log, onScroll, hasMore, toEnd } = useFollowingScroll(turns);
  return (
    <div className="log-frame">
      <div
        className="log"
        role="log"
        aria-label={t(texts.conversation)}
        aria-busy={isAnswering}
        tabIndex={0}
        ref={log}
        onScroll={onScroll}
      >
        {turns.map((turn, at) => (
          <TurnView
            key={turn.replyId}
            turn={turn}
            onResume={() => resume(turn)}
            onSources={() => void run(() => findSources(turn))}
            onAsk={
              at === turns.length - 1 && !isBusy && !isAnswering
                ? (text) => void run(() => send(plain(text)))
                : undefined
            }
            onAskAgain={at === turns.length - 1 && !isBusy ? () => void run(() => askAgain(turn)) : undefined}
          />
        ))}
        {isLoading && <p className="note">{t(texts.loading)}</p>}
        {turns.length === 0 && !isLoading && (
          <Suggestions isBusy={isBusy} onChoose={(text) => void run(() => send(plain(text)))} />
        )}
      </div>
      {hasMore && (
        <button type="button" className="button small to-end" aria-label={t(texts.toEnd)} onClick={toEnd}>
          ↓
        </button>
      )}
    </div>
  );
}

export function Conversation({ email }: { readonly email: string }) {
  const t = useText();
  const asking = useAsking(email);
  const { chat, isBusy, run, failure, trouble } = asking;
  // Kept here, since the composer makes room for the stop button while a reply is written.
  const attachments = useAttachments();
  return (
    <>
      <Log {...asking} />
      <p role="status" className="note line">
        {trouble && t(trouble)}
      </p>
      <Failure failure={failure} />
      {chat.isAnswering ? (
        <div className="composer">
          <button type="button" className="button small" onClick={() => socket.terminate()}>
            {t(texts.cut)}
          </button>
          <button type="button" className="button primary" onClick={() => void run(chat.stop)}>
            {t(texts.stop)}
          </button>
        </div>
      ) : (
        <Composer
          email={email}
          attachments={attachments}
          isBusy={isBusy}
          onAsk={(question) => run(() => chat.send(question))}
        />
      )}
    </>
  );
}
