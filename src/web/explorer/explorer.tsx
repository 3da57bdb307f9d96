import { createGraphiQLFetcher, type Fetcher, type FetcherReturnType } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { GRAPHQL_PATH } from '../shared/graphql.js';
import { currentLocale } from '../shared/locale.js';
import { withdraw } from '../shared/renewal.js';
import { authorization, currentSession } from '../shared/session.js';
import { socket } from '../shared/socket.js';
import { documentOf } from './examples/documents.js';
import { viewerExample } from './examples/examples.js';
import { ExamplesButton } from './examples-button.js';
import { ExamplesPanel } from './examples-panel.js';
import { noticeAnswer } from './known-store.js';

/** Adds the caller's credentials to each request; a header typed in the explorer's own editor wins. */
const fetchAsSession: typeof fetch = async (input, init) => {
  const token = currentSession()?.accessToken;
  const headers = new Headers({ ...authorization(), 'accept-language': currentLocale() });
  new Headers(init?.headers).forEach((value, name) => headers.set(name, value));
  const response = await fetch(input, { ...init, headers });
  const isRefused = response.status === 401 && headers.get('authorization') === `Bearer ${token}`;
  const next = isRefused && token !== undefined ? await withdraw(token) : null;
  if (next === null) return response;
  headers.set('authorization', `Bearer ${next}`);
  return fetch(input, { ...init, headers });
};

const byOperation = createGraphiQLFetcher({
  url: GRAPHQL_PATH,
  fetch: fetchAsSession,
  wsClient: socket,
  // The API answers a request at once and in one piece.
  enableIncrementalDelivery: false,
});

/** Passes new ids in an answer to the examples. */
function noticed(answer: FetcherReturnType): FetcherReturnType {
  void Promise.resolve(answer).then(noticeAnswer, () => undefined);
  return answer;
}

/**
 * What the editor knows of its text, its parsed document and the operation's name, lags behind it by a moment. A
 * subscription run within that moment would be sent by POST, which does not support it; so both are computed again from
 * what is sent.
 */
const fetcher: Fetcher = (params, options) => {
  try {
    const documentAST = parse(params.query);
    const operation = getOperationAST(documentAST, params.operationName) ?? getOperationAST(documentAST);
    const named = { ...params, operationName: operation?.name?.value ?? params.operationName ?? null };
    return noticed(byOperation(named, { ...options, documentAST }));
  } catch {
    return byOperation(params, options);
  }
};

export function Explorer() {
  return (
    <main className="explorer-body">
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={[{ query: documentOf(viewerExample) }]}
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
              <ExamplesButton />
            </>
          )}
        </GraphiQL.Toolbar>
        <ExamplesPanel />
      </GraphiQL>
    </main>
  );
}
