import { useId, useRef, useState } from 'react';
import { Failure } from '../../../shared/failure.js';
import { useText } from '../../../shared/locale.js';
import { useTask } from '../../../shared/use-task.js';
import { carryOut } from '../chat-api.js';
import { texts } from '../texts.js';
import type { Part } from '../thread.js';

type Action = Extract<Part, { readonly __typename: 'ReplyActionPart' }>;

/** Something that can be done: a button that asks first, and shows what it would do. */
export function ActionPart({ part }: { readonly part: Action }) {
  const t = useText();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { run, isRunning, failure } = useTask();
  const [isDone, setDone] = useState(false);
  const { label, preview, document, arguments: given } = part;
  if (document === null) return null;

  async function confirm(sent: string): Promise<void> {
    if (!(await run(() => carryOut({ document: sent, given })))) return;
    setDone(true);
    dialog.current?.close();
  }
  return (
    <div className="action">
      <button type="button" className="button" disabled={isDone} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      {isDone && <span role="status">{t(texts.done)}</span>}
      <dialog ref={dialog} className="confirm" aria-labelledby={title}>
        <h3 id={title}>{t(texts.confirmTitle)}</h3>
        <p className="preview">{preview}</p>
        <p className="origin">{t(texts.confirmNote)}</p>
        <Failure failure={failure} />
        <div className="choices">
          <button type="button" className="button" disabled={isRunning} onClick={() => dialog.current?.close()}>
            {t(texts.cancel)}
          </button>
          <button type="button" className="button primary" disabled={isRunning} onClick={() => void confirm(document)}>
            {t(texts.confirm)}
          </button>
        </div>
      </dialog>
    </div>
  );
}
