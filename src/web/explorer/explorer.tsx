import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { GRAPHQL_PATH, socket } from '../shared/graphql.js';
import { currentLocale } from '../shared/locale.js';
import { authorization } from '../shared/session.js';
import { ExamplesMenu } from './examples-menu.js';
import { examples } from './examples.js';

/** Adds who is asking to each request; a header typed in the explorer's own editor wins. */
const fetchAsSession: typeof fetch = (input, init) => {
  const headers = new Headers({ ...authorization(), 'accept-language': currentLocale() });
  new Headers(init?.headers).forEach((value, name) => headers.set(name, value));
  return fetch(input, { ...init, headers });
};

const fetcher = createGraphiQLFetcher({ url: GRAPHQL_PATH, fetch: fetchAsSession, wsClient: socket });

export function Explorer() {
  return (
    <main className="explorer-body">
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={[...examples]}
        defaultEditorToolsVisibility="variables"
        schemaDescription
        inputValueDeprecation
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <ExamplesMenu />
            </>
          )}
        </GraphiQL.Toolbar>
      </GraphiQL>
    </main>
  );
}
