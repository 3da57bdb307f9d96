import { useState } from 'react';
import { useText } from './locale.js';
import { texts } from './texts.js';

/** How long the button says that it has copied, in milliseconds. */
const COPIED_MS = 1_600;

export function CopyButton({ value, label }: { readonly value: string; readonly label: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  // Absent where the page is served without TLS from another machine; there the text can still be selected.
  if (!('clipboard' in navigator)) return null;

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  }
  return (
    <button
      type="button"
      className="button small"
      aria-label={`${t(texts.copy)}: ${label}`}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{t(copied ? texts.copied : texts.copy)}</span>
    </button>
  );
}
