import { useEffect, useState } from 'react';
import { useText } from '../../shared/locale.js';
import { kept, keep } from './kept.js';
import { texts } from './texts.js';

interface ComposerProps {
  readonly email: string;
  readonly isBusy: boolean;
  readonly onAsk: (question: string) => void;
}

export function Composer({ email, isBusy, onAsk }: ComposerProps) {
  const t = useText();
  const [question, setQuestion] = useState(() => kept(email).draft);
  useEffect(() => keep(email, { draft: question }), [email, question]);
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (question.trim() === '') return;
        onAsk(question.trim());
        setQuestion('');
      }}
    >
      <input
        className="input"
        aria-label={t(texts.question)}
        placeholder={t(texts.placeholder)}
        maxLength={2000}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <button type="submit" className="button primary" disabled={isBusy || question.trim() === ''}>
        {t(texts.send)}
      </button>
    </form>
  );
}
