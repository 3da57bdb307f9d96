import { useId, useState } from 'react';
import { Failure } from '../shared/failure.js';
import { useText } from '../shared/locale.js';
import { startWithToken } from '../shared/log-in.js';
import { LoginForm } from '../shared/login-form.js';
import { useTask } from '../shared/use-task.js';
import { texts } from './texts.js';

function TokenForm() {
  const t = useText();
  const [token, setToken] = useState('');
  const hint = useId();
  const { run, isRunning, failure } = useTask();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => startWithToken(token.trim().replace(/^Bearer\s+/i, '')));
      }}
    >
      <label>
        {t(texts.token)}
        <input
          className="input mono"
          type="password"
          autoComplete="off"
          required
          aria-describedby={hint}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <p className="hint" id={hint}>
        {t(texts.tokenHint)}
      </p>
      <Failure failure={failure} />
      <button type="submit" className="button" disabled={isRunning}>
        {t(texts.useToken)}
      </button>
    </form>
  );
}

/** A button, and the panel that it opens: a demo account, another account, or a token. Escape closes it. */
export function LoginPanel() {
  const t = useText();
  const id = useId();
  return (
    <>
      <button type="button" className="button small primary" popoverTarget={id}>
        {t(texts.openLogin)}
      </button>
      <div id={id} popover="auto" className="panel" role="dialog" aria-label={t(texts.openLogin)}>
        <LoginForm />
        <details>
          <summary>{t(texts.withToken)}</summary>
          <TokenForm />
        </details>
      </div>
    </>
  );
}
