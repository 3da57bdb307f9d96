import { useState } from 'react';
import { useDemo } from '../../shared/demo.js';
import { Failure } from '../../shared/failure.js';
import { useText } from '../../shared/locale.js';
import { logIn } from '../../shared/log-in.js';
import { LoginForm } from '../../shared/login-form.js';
import { useSession, useWasRefused } from '../../shared/session.js';
import { texts as common } from '../../shared/texts.js';
import { useTask } from '../../shared/use-task.js';
import { Conversation } from './conversation.js';
import { changeMemory } from './tab-memory.js';
import { suggestions, texts } from './texts.js';

/** One press with a demo customer, otherwise an e-mail address and a password. */
function Gate() {
  const t = useText();
  const { demoAccounts, demoPassword } = useDemo();
  const { run, isRunning, failure } = useTask();
  const customer = demoAccounts.find(({ email }) => email.startsWith('customer')) ?? demoAccounts[0];
  if (!customer || demoPassword === null) return <LoginForm />;
  return (
    <div className="gate">
      <ul>
        {suggestions.map((suggestion) => (
          <li key={suggestion.en}>{t(suggestion)}</li>
        ))}
      </ul>
      <button
        type="button"
        className="button primary"
        disabled={isRunning}
        onClick={() => void run(() => logIn(customer.email, demoPassword))}
      >
        {t(isRunning ? texts.starting : texts.start)}
      </button>
      <Failure failure={failure} />
    </div>
  );
}

export function ChatCard() {
  const t = useText();
  const session = useSession();
  const wasRefused = useWasRefused();
  const [round, setRound] = useState(0);
  function startAnew(email: string): void {
    changeMemory(email, { conversationId: null, sending: null });
    setRound(round + 1);
  }
  return (
    <section className={session ? 'card chat open' : 'card chat'} aria-labelledby="chat">
      <div className="chat-head">
        <div>
          <h2 id="chat">{t(texts.title)}</h2>
          <p>{session ? session.viewer.email : t(texts.lead)}</p>
        </div>
        {session && (
          <button type="button" className="button small" onClick={() => startAnew(session.viewer.email)}>
            {t(texts.newConversation)}
          </button>
        )}
      </div>
      {!session && <Failure failure={wasRefused ? common.ended : null} />}
      {session ? <Conversation key={`${session.viewer.email} ${round}`} email={session.viewer.email} /> : <Gate />}
    </section>
  );
}
