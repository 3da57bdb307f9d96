import { useText } from '../../shared/locale.js';
import { notes, texts } from './texts.js';
import { isBroken, isOver, type Turn } from './thread.js';
import { Sources, ToldText } from './told-text.js';

interface TurnViewProps {
  readonly turn: Turn;
  readonly onResume: () => void;
  /** Somebody wants to know what it was written from. */
  readonly onSources: () => void;
  /** Absent while another reply is on its way, or came after this one. */
  readonly onAskAgain: (() => void) | undefined;
}

const isInLine = ({ state, queuePosition }: Turn): boolean => state === 'QUEUED' && queuePosition !== null;

/** A question and its reply, as far as it has come. */
export function TurnView({ turn, onResume, onSources, onAskAgain }: TurnViewProps) {
  const t = useText();
  const note = notes[turn.state];
  const inLine = `${t(texts.inLine)}: ${turn.queuePosition}`;
  return (
    <article className="turn">
      {!turn.isRepeat && (
        <p className="question">
          <span className="sr-only">{t(texts.you)}: </span>
          {turn.question}
        </p>
      )}
      <div className="reply" data-state={turn.state}>
        <span className="sr-only">{t(texts.moa)}: </span>
        {turn.text && <ToldText text={turn.text} facts={turn.facts ?? []} />}
        {turn.text && <p className="ai-notice">{turn.aiNotice}</p>}
        {turn.text && isOver(turn.state) && <Sources facts={turn.facts} onWanted={onSources} />}
        {note && <p className="note">{turn.failure ?? (isInLine(turn) ? inLine : t(note))}</p>}
        {turn.state === 'LOST' && (
          <button type="button" className="button small" onClick={onResume}>
            {t(texts.resume)}
          </button>
        )}
        {isBroken(turn.state) && onAskAgain && (
          <button type="button" className="button small" onClick={onAskAgain}>
            {t(texts.askAgain)}
          </button>
        )}
      </div>
    </article>
  );
}
