import { useEffect, useState } from 'react';
import { useText } from '../shared/locale.js';
import { status as texts } from './texts.js';

type Reading = { readonly state: keyof typeof texts; readonly ms: number | null };

/** How often a page that someone looks at asks, in milliseconds. */
const EVERY_MS = 15_000;

async function read(signal: AbortSignal): Promise<Reading> {
  const startedAt = performance.now();
  try {
    const response = await fetch('/readyz', { cache: 'no-store', signal });
    return { state: response.ok ? 'ready' : 'notReady', ms: Math.round(performance.now() - startedAt) };
  } catch {
    return { state: 'down', ms: null };
  }
}

/** Whether the server is ready now, asked again while the page is in view. */
export function Status() {
  const t = useText();
  const [reading, setReading] = useState<Reading>({ state: 'checking', ms: null });

  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      const next = await read(leaving.signal);
      if (!leaving.signal.aborted) setReading(next);
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, []);
  return (
    <p className="status" data-state={reading.state}>
      <span role="status">{t(texts[reading.state])}</span>
      {reading.ms !== null && <span className="status-ms">{reading.ms} ms</span>}
    </p>
  );
}
