import { pick, useGraphiQL, useGraphiQLActions, type MonacoEditor } from '@graphiql/react';
import { useEffect } from 'react';
import { documentOf } from './examples/documents.js';
import { exampleGroups, type Example } from './examples/examples.js';
import { fill, operationName, type Reader, type TabText } from './examples/fill.js';
import { lastFilled, rememberFilled } from './filled.js';

const examples = exampleGroups.flatMap((group) => group.examples);
const nameOf = (example: Example): string | null => operationName(documentOf(example));
const exampleOf = (query: string | null): Example | undefined => {
  const name = operationName(query ?? '');
  return name === null ? undefined : examples.find((example) => nameOf(example) === name);
};
const isSame = (one: TabText, other: TabText): boolean =>
  one.query === other.query && one.variables === other.variables;

const shownIn = (query: MonacoEditor, variables: MonacoEditor): TabText => ({
  query: query.getValue(),
  variables: variables.getValue(),
});

interface ExampleTabs {
  /** Goes to an example's tab, or opens one. */
  readonly open: (example: Example) => void;
  /** The example of the tab that is shown. */
  readonly active: Example | undefined;
}

/**
 * Keeps examples in tabs of their own: one at most each, known by the name of its operation. An unedited one is filled
 * again when it is shown after known data changed. Null until the reader is known.
 */
export function useExampleTabs(reader: Reader | null): ExampleTabs {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const activeTab = tabs[activeTabIndex];

  function write(example: Example, text: TabText): void {
    queryEditor?.setValue(text.query);
    variableEditor?.setValue(text.variables);
    rememberFilled(example.file, text);
  }
  function open(example: Example): void {
    if (!reader || !queryEditor || !variableEditor) return;
    const shown = shownIn(queryEditor, variableEditor);
    // The tabs' own texts lag behind the editor by a moment.
    const at = tabs.findIndex(
      ({ query }, index) => exampleOf(index === activeTabIndex ? shown.query : query) === example,
    );
    if (at === activeTabIndex) return;
    // Otherwise a running subscription would take the next press of Run as its end.
    actions.stop();
    actions.updateActiveTabValues(shown);
    if (at === -1) {
      actions.addTab();
      write(example, fill(example, documentOf(example), reader));
    } else actions.changeTab(at);
    // The explorer itself would learn the name only a moment later, and would give it to the next tab that is opened.
    actions.setOperationName(nameOf(example) ?? '');
  }
  useEffect(() => {
    if (!reader || !queryEditor || !variableEditor) return;
    const shown = shownIn(queryEditor, variableEditor);
    const example = exampleOf(shown.query);
    const last = example && lastFilled(example.file);
    if (!example || !last || !isSame(last, shown)) return;
    const next = fill(example, documentOf(example), reader);
    if (!isSame(next, shown)) write(example, next);
  }, [activeTab?.id, reader, queryEditor, variableEditor]);

  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on' }), [queryEditor]);

  // A tab has its width once its title is known.
  useEffect(() => {
    const button = document.getElementById(`graphiql-session-tab-${activeTabIndex}`);
    button?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, activeTab?.id, activeTab?.title]);

  return { open, active: exampleOf(activeTab?.query ?? null) };
}
