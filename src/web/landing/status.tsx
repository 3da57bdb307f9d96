import { useEffect } from 'react';
import { useConnection, watchConnection } from '../shared/connection.js';
import { useText } from '../shared/locale.js';
import { status as texts } from './texts.js';

/** Whether the server is ready now, asked again while the page is in view. */
export function Status() {
  const t = useText();
  const { reach, ms } = useConnection();
  useEffect(watchConnection, []);
  return (
    <p className="status" data-state={reach}>
      <span role="status">{t(texts[reach])}</span>
      {ms !== null && <span className="status-ms">{ms} ms</span>}
    </p>
  );
}
