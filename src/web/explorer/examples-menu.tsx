import { ToolbarMenu, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useText } from '../shared/locale.js';
import { examples, type Example } from './examples.js';
import { texts } from './texts.js';

/** Brings an example back in a tab of its own, after its first tab was edited or closed. */
export function ExamplesMenu() {
  const t = useText();
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));

  function open({ query, variables }: Example): void {
    actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables ?? '');
  }
  return (
    <ToolbarMenu
      button={
        <button
          type="button"
          className="graphiql-un-styled graphiql-toolbar-button"
          aria-label={t(texts.examples)}
          title={t(texts.examples)}
        >
          <svg
            className="graphiql-toolbar-icon"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path
              d="M2.5 3.2c2-.8 3.9-.6 5.5.6 1.600-1.200 3.500-1.400 5.500-.6v9.100c-2-.8-3.900-.6-5.500.6-1.600-1.200-3.500-1.400-5.500-.6zM8 3.800v9.100"
              strokeWidth="1.3"
              strokeLinejoin="round"
            />
          </svg>
        </button>
      }
    >
      {examples.map((example) => (
        <ToolbarMenu.Item key={example.title.en} onSelect={() => open(example)}>
          {t(example.title)}
        </ToolbarMenu.Item>
      ))}
    </ToolbarMenu>
  );
}
