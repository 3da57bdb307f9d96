import { useText } from '../../shared/locale.js';
import { notes, texts } from './texts.js';
import type { Turn } from './thread.js';

/** A question and its reply, as far as it has come. */
export function TurnView({ turn, onResume }: { readonly turn: Turn; readonly onResume: () => void }) {
  const t = useText();
  const note = notes[turn.state];
  return (
    <article className="turn">
      <p className="question">
        <span className="sr-only">{t(texts.you)}: </span>
        {turn.question}
      </p>
      <div className="reply" data-state={turn.state}>
        <span className="sr-only">{t(texts.moa)}: </span>
        {turn.text && <p className="text">{turn.text}</p>}
        {note && <p className="note">{turn.failure ?? t(note)}</p>}
        {turn.state === 'LOST' && (
          <button type="button" className="button small" onClick={onResume}>
            {t(texts.resume)}
          </button>
        )}
      </div>
    </article>
  );
}
