import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useLocale, useText } from '../../shared/locale.js';
import { kept, keep } from './kept.js';
import { texts } from './texts.js';

interface ComposerProps {
  readonly email: string;
  readonly isBusy: boolean;
  /** Resolves with whether the question has arrived. */
  readonly onAsk: (question: string) => Promise<boolean>;
}

/** The longest question that the API takes, in characters. */
const MAX_LENGTH = 4_000;
/** An emoji outside the basic plane is one, as for the API. */
const lengthOf = (text: string): number => Array.from(text).length;
/** From here on it is worth knowing how much room is left. */
const COUNTED_FROM = 3_500;

/** How long a question is, when that is near the limit. Nothing is ever cut: what is too long stays, and is not sent. */
function Counter({ id, length }: { readonly id: string; readonly length: number }) {
  const t = useText();
  const locale = useLocale();
  const isOver = length > MAX_LENGTH;
  const number = (value: number): string => value.toLocaleString(locale);
  return (
    <p className="counter" id={id} role="status" data-over={isOver}>
      {length >= COUNTED_FROM && `${number(length)} / ${number(MAX_LENGTH)}`}
      {isOver && ` ${t(texts.tooLong)}`}
    </p>
  );
}

/** Enter sends and Shift+Enter breaks the line; an Enter that only completes a Korean syllable does neither. */
const isSend = ({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing;

/** Where a question is written. It stays in the box until the server has it. */
export function Composer({ email, isBusy, onAsk }: ComposerProps) {
  const t = useText();
  const counter = useId();
  const [question, setQuestion] = useState(() => kept(email).draft);
  useEffect(() => keep(email, { draft: question }), [email, question]);
  const text = question.trim();
  const length = lengthOf(text);
  const canSend = !isBusy && length > 0 && length <= MAX_LENGTH;

  async function submit(): Promise<void> {
    if (canSend && (await onAsk(text))) setQuestion('');
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        className="input"
        rows={1}
        aria-label={t(texts.question)}
        aria-describedby={counter}
        aria-invalid={length > MAX_LENGTH}
        placeholder={t(texts.placeholder)}
        readOnly={isBusy}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={(event) => {
          if (!isSend(event)) return;
          event.preventDefault();
          void submit();
        }}
      />
      <button type="submit" className="button primary" disabled={!canSend}>
        {t(texts.send)}
      </button>
      <Counter id={counter} length={length} />
    </form>
  );
}
