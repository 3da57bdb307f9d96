import { useText, type Localized } from './locale.js';

/** Says what went wrong, aloud too. The place is always there, so that a screen reader notices the words. */
export function Failure({ failure }: { readonly failure: Localized | null }) {
  const t = useText();
  return (
    <div role="alert" className="alert">
      {failure && <p className="error">{t(failure)}</p>}
    </div>
  );
}
