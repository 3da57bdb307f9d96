import { useEffect } from 'react';
import { Failure } from '../shared/failure.js';
import { LanguageButton } from '../shared/language-button.js';
import { useText } from '../shared/locale.js';
import { logOut } from '../shared/log-in.js';
import { useSession, useWasRefused } from '../shared/session.js';
import { roleName, texts as common } from '../shared/texts.js';
import { Wordmark } from '../shared/wordmark.js';
import { LoginPanel } from './login-panel.js';
import { texts } from './texts.js';

function Account() {
  const t = useText();
  const session = useSession();
  const wasRefused = useWasRefused();
  if (!session)
    return (
      <>
        <Failure failure={wasRefused ? common.endedHere : null} />
        <LoginPanel />
      </>
    );
  const { email, role } = session.viewer;
  return (
    <>
      <span className="account" aria-label={t(texts.account)} role="status">
        <span className="account-email">{email}</span>
        <span className="role">{t(roleName(role))}</span>
      </span>
      <button type="button" className="button small" onClick={logOut}>
        {t(common.logOut)}
      </button>
    </>
  );
}

export function Bar() {
  const t = useText();
  const title = t(texts.documentTitle);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header className="bar">
      <h1>
        <Wordmark>{t(texts.title)}</Wordmark>
      </h1>
      <div className="bar-end">
        <Account />
        <LanguageButton />
      </div>
    </header>
  );
}
