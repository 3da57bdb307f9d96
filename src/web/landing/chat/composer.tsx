import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLocale, useText } from '../../shared/locale.js';
import { AttachDialog } from './carried/attach-dialog.js';
import { AttachedFiles } from './carried/attached-files.js';
import type { Question } from './carried/carried.js';
import { ForecastDialog } from './carried/forecast-dialog.js';
import { carriedTexts } from './carried/texts.js';
import type { Attachments } from './carried/use-attachments.js';
import { readMemory, changeMemory } from './tab-memory.js';
import { texts } from './texts.js';

interface ComposerProps {
  readonly attachments: Attachments;
  readonly email: string;
  readonly isBusy: boolean;
  /** Resolves with whether the question has arrived. */
  readonly onAsk: (question: Question) => Promise<boolean>;
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
export function Composer({ email, attachments, isBusy, onAsk }: ComposerProps) {
  const t = useText();
  const counter = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [question, setQuestion] = useState(() => readMemory(email).draft);
  useEffect(() => changeMemory(email, { draft: question }), [email, question]);
  const { files } = attachments;
  const written = question.trim();
  const text = written === '' && files.length > 0 ? t(carriedTexts.aboutFiles) : written;
  const length = lengthOf(text);
  const isReady = files.every(({ stage }) => stage === 'READY');
  const hasFailed = files.some(({ stage }) => stage === 'FAILED');
  const canSend = !isBusy && isReady && length > 0 && length <= MAX_LENGTH;

  /** The button that was pressed goes with its file: the focus must not. */
  function remove(key: string): void {
    attachments.remove(key);
    field.current?.focus();
  }
  async function submit(): Promise<void> {
    if (!canSend) return;
    const carried = files.flatMap(({ fileId, name }) => (fileId === null ? [] : [{ fileId, fileName: name }]));
    if (!(await onAsk({ text, forecast: null, attachments: carried }))) return;
    setQuestion('');
    attachments.clear();
  }
  return (
    <div className="writing">
      <AttachedFiles files={files} onRemove={remove} />
      <form
        className="composer"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <textarea
          ref={field}
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
      {/* Dialogs hold forms of their own, which cannot lie in another. */}
      <div className="carry">
        <AttachDialog attachments={attachments} isBusy={isBusy} />
        <ForecastDialog isBusy={isBusy} onAsk={onAsk} />
        {!isReady && (
          <p className="note" role="status">
            {t(hasFailed ? carriedTexts.notReady : carriedTexts.waiting)}
          </p>
        )}
      </div>
    </div>
  );
}
