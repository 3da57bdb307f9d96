import { useText } from '../shared/locale.js';
import { logOut } from '../shared/log-in.js';
import { useSession } from '../shared/session.js';
import { texts } from '../shared/texts.js';

/** The logout button, for logged-in users. */
export function Account() {
  const t = useText();
  const session = useSession();
  if (!session) return null;
  return (
    <button type="button" className="button small" onClick={logOut}>
      {t(texts.logOut)}
    </button>
  );
}
