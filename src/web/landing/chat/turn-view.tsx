import { useText } from '../../shared/locale.js';
import { CarriedLine } from './carried/carried-line.js';
import { inOrder, stepsNow } from './in-order.js';
import { PartView } from './parts/part-view.js';
import { notes, texts } from './texts.js';
import { isBroken, isOver, type Turn } from './thread.js';
import { Sources, ReplyText } from './reply-text.js';

interface TurnViewProps {
  readonly turn: Turn;
  readonly onResume: () => void;
  /** Somebody wants to know what it was written from. */
  readonly onSources: () => void;
  /** Absent while another reply is on its way, or came after this one. */
  readonly onAskAgain: (() => void) | undefined;
  /** Asks a question that goes on from here. Absent where another cannot be asked now. */
  readonly onAsk: ((question: string) => void) | undefined;
}

const isInLine = ({ state, queuePosition }: Turn): boolean => state === 'QUEUED' && queuePosition !== null;

/** A question and its reply, as far as it has come. */
export function TurnView({ turn, onResume, onSources, onAskAgain, onAsk }: TurnViewProps) {
  const t = useText();
  const note = notes[turn.state];
  const inLine = `${t(texts.inLine)}: ${turn.queuePosition}`;
  const pieces = inOrder(turn.text, turn.parts);
  const steps = isOver(turn.state) ? null : stepsNow(turn.text, turn.parts);
  return (
    <article className="turn">
      {!turn.isRepeat && (
        <div className="asked">
          <p className="question">
            <span className="sr-only">{t(texts.you)}: </span>
            {turn.question}
          </p>
          <CarriedLine {...turn.carried} />
        </div>
      )}
      <div className="reply" data-state={turn.state}>
        <span className="sr-only">{t(texts.moa)}: </span>
        {steps && (
          <p className="steps" role="status">
            {t(texts.lookingUp)} {steps.join(', ')}
          </p>
        )}
        {pieces.map((piece) =>
          'text' in piece ? (
            <ReplyText key={piece.key} text={piece.text} from={piece.from} facts={turn.facts ?? []} />
          ) : (
            <PartView key={piece.key} part={piece.part} onAsk={onAsk} />
          ),
        )}
        {turn.text && <p className="ai-notice">{turn.aiNotice}</p>}
        {turn.text && isOver(turn.state) && <Sources facts={turn.facts} onWanted={onSources} />}
        {note && !steps && <p className="note">{turn.failure ?? (isInLine(turn) ? inLine : t(note))}</p>}
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
