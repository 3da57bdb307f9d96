import { useEffect, useState } from 'react';
import { useText } from '../../shared/locale.js';
import { kept, keep } from './kept.js';
import { texts } from './texts.js';

interface ComposerProps {
  readonly email: string;
  readonly isBusy: boolean;
  /** Resolves with whether the question has arrived. */
  readonly onAsk: (question: string) => Promise<boolean>;
}

/** Where a question is written. It stays in the box until the server has it. */
export function Composer({ email, isBusy, onAsk }: ComposerProps) {
  const t = useText();
  const [question, setQuestion] = useState(() => kept(email).draft);
  useEffect(() => keep(email, { draft: question }), [email, question]);

  async function submit(): Promise<void> {
    if (isBusy || question.trim() === '') return;
    if (await onAsk(question.trim())) setQuestion('');
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        className="input"
        aria-label={t(texts.question)}
        placeholder={t(texts.placeholder)}
        maxLength={2000}
        readOnly={isBusy}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <button type="submit" className="button primary" disabled={isBusy || question.trim() === ''}>
        {t(texts.send)}
      </button>
    </form>
  );
}
