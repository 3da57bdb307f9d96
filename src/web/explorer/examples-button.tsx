import { useText } from '../shared/locale.js';
import { isPanelShown } from './panel.js';
import { texts } from './texts.js';

/** Shows and hides the examples, in the toolbar of the explorer. */
export function ExamplesButton() {
  const t = useText();
  const isShown = isPanelShown.use();
  const label = t(isShown ? texts.hideExamples : texts.showExamples);
  return (
    <button
      type="button"
      className="graphiql-un-styled graphiql-toolbar-button"
      aria-label={label}
      aria-pressed={isShown}
      title={label}
      onClick={isPanelShown.toggle}
    >
      <svg className="graphiql-toolbar-icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          d="M2.5 3.2c2-.8 3.9-.6 5.5.6 1.600-1.200 3.500-1.400 5.500-.6v9.100c-2-.8-3.900-.6-5.500.6-1.600-1.200-3.500-1.400-5.500-.6zM8 3.800v9.100"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
