import { useId, useRef, type ReactNode } from 'react';
import { useText, type Localized } from '../../../shared/locale.js';

interface DialogProps {
  readonly label: Localized;
  readonly lead: Localized;
  readonly isDisabled: boolean;
  readonly onOpen: () => void;
  readonly children: (close: () => void) => ReactNode;
}

/** A button below the question, and the dialog that it opens. The browser keeps the focus in it and gives it back. */
export function CarriedDialog({ label, lead, isDisabled, onOpen, children }: DialogProps) {
  const t = useText();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  function open(): void {
    onOpen();
    dialog.current?.showModal();
  }
  return (
    <>
      <button type="button" className="button small" aria-haspopup="dialog" disabled={isDisabled} onClick={open}>
        {t(label)}
      </button>
      <dialog ref={dialog} className="confirm" aria-labelledby={title}>
        <h3 id={title}>{t(label)}</h3>
        <p className="lead">{t(lead)}</p>
        {children(() => dialog.current?.close())}
      </dialog>
    </>
  );
}
