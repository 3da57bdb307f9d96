import { useText, type Localized } from './locale.js';

/** Shows what went wrong, and announces it. The element is always there, so that a screen reader notices the text. */
export function Failure({ failure }: { readonly failure: Localized | null }) {
  const t = useText();
  return (
    <div role="alert" className="alert">
      {failure && <p className="error">{t(failure)}</p>}
    </div>
  );
}
