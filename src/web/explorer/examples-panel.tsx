import { useMemo } from 'react';
import { useDemo } from '../shared/demo.js';
import { Failure } from '../shared/failure.js';
import { useText } from '../shared/locale.js';
import { useSession } from '../shared/session.js';
import { documentOf } from './examples/documents.js';
import { groupsFor, type Example } from './examples/examples.js';
import { loginOf, type Reader } from './examples/fill.js';
import { DemoStart } from './demo-start.js';
import { loadKnown, useKnown } from './known-store.js';
import { isPanelShown } from './panel.js';
import { texts } from './texts.js';
import { useExampleTabs } from './use-example-tabs.js';

/** The reader; null until known. */
function useReader(): Reader | null {
  const known = useKnown();
  const demo = useDemo();
  const email = useSession()?.viewer.email ?? null;
  return useMemo(
    () => (typeof known === 'string' ? null : { known, login: loginOf(email, demo) }),
    [known, email, demo],
  );
}

const kindOf = (example: Example): string => /^(query|mutation|subscription)/m.exec(documentOf(example))?.[0] ?? '';

function ExampleItem(props: {
  readonly example: Example;
  readonly isActive: boolean;
  readonly isReady: boolean;
  readonly onOpen: () => void;
}) {
  const t = useText();
  const { example, isActive, isReady, onOpen } = props;
  return (
    <li>
      <button type="button" className="example" aria-current={isActive} disabled={!isReady} onClick={onOpen}>
        {t(example.title)} <span className="example-kind">{kindOf(example)}</span>
      </button>
    </li>
  );
}

/** Examples for the logged-in account, beside the editor, or above it on a phone. */
export function ExamplesPanel() {
  const t = useText();
  const known = useKnown();
  const reader = useReader();
  const { open, active } = useExampleTabs(reader);
  const isShown = isPanelShown.use();
  if (!isShown) return null;
  return (
    <nav className="examples" aria-label={t(texts.examples)}>
      {known === null && <DemoStart />}
      {known === 'FAILED' && (
        <>
          <Failure failure={texts.idsFailed} />
          <button type="button" className="button small" onClick={() => void loadKnown()}>
            {t(texts.tryAgain)}
          </button>
        </>
      )}
      {groupsFor(reader?.known?.role ?? null).map(({ title, examples }) => (
        <section key={title.en}>
          <h2>{t(title)}</h2>
          <ul>
            {examples.map((example) => (
              <ExampleItem
                key={example.file}
                example={example}
                isActive={example === active}
                isReady={reader !== null}
                onOpen={() => open(example)}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
