import { useState } from 'react';
import { useDemo } from './demo.js';
import { Failure } from './failure.js';
import { useText } from './locale.js';
import { logIn } from './log-in.js';
import { roleName, texts } from './texts.js';
import { useTask } from './use-task.js';

interface AccountSelectProps {
  readonly email: string;
  readonly onChoose: (email: string) => void;
}

function AccountSelect({ email, onChoose }: AccountSelectProps) {
  const t = useText();
  const { demoAccounts } = useDemo();
  const known = demoAccounts.some((account) => account.email === email);
  if (demoAccounts.length === 0) return null;
  return (
    <label>
      {t(texts.account)}
      <select className="input" value={known ? email : ''} onChange={(event) => onChoose(event.target.value)}>
        {demoAccounts.map(({ label, email: value }) => (
          <option key={value} value={value}>
            {t(roleName(label))}
          </option>
        ))}
        <option value="">{t(texts.otherAccount)}</option>
      </select>
    </label>
  );
}

/** Logs in by e-mail and password. In development a demo account fills both fields. */
export function LoginForm({ onDone }: { readonly onDone?: () => void }) {
  const t = useText();
  const { demoAccounts, demoPassword } = useDemo();
  const [email, setEmail] = useState(demoAccounts[0]?.email ?? '');
  const [password, setPassword] = useState(demoPassword ?? '');
  const { run, isRunning, failure } = useTask();

  function choose(chosen: string): void {
    setEmail(chosen);
    setPassword(chosen === '' ? '' : (demoPassword ?? ''));
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => logIn(email, password).then(onDone));
      }}
    >
      <AccountSelect email={email} onChoose={choose} />
      <label>
        {t(texts.email)}
        <input
          className="input"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <label>
        {t(texts.password)}
        <input
          className="input"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <Failure failure={failure} />
      <button type="submit" className="button primary" disabled={isRunning}>
        {t(isRunning ? texts.loggingIn : texts.logIn)}
      </button>
    </form>
  );
}
