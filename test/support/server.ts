import { createClient } from 'graphql-ws';
import type { TypedDocumentString } from '../../schema/generated/test/graphql.js';
import { createApp, type App } from '../../src/wiring/app.js';
import { loadConfig, type Config } from '../../src/platform/config/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { TEST_PASSWORD } from './passwords.js';
import { PATIENT_DATABASE } from './patience.js';

/** An answer of the API as it comes, errors and all. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
}

export interface TestServer {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly app: App;
  readonly config: Config;
  readonly database: TestDatabase;
  /** Asks the API. `token` is an access token; without one the caller is nobody. */
  query<Data = Record<string, never>, Variables extends object = object>(
    document: string | TypedDocumentString<Data, Variables>,
    variables?: Variables,
    token?: string | null,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Data>>;
  /** The data of an operation. @throws Error with the answer when it has errors. */
  run<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    token?: string | null,
  ): Promise<Data>;
  /** The events of a subscription, over a socket of its own. @throws Error with the answer when it has errors. */
  readonly subscribe: <Data, Variables extends Record<string, unknown>>(
    document: string | TypedDocumentString<Data, Variables>,
    variables: Variables,
    token: string | null,
  ) => AsyncGenerator<Data>;
  /** Rows of hand-written SQL, to set the scene and to look behind the API. */
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** An access token of an account, by e-mail and the demo password. */
  login(email: string): Promise<string>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** Also writes replies and runs jobs. */
  readonly worker?: boolean;
  /** Environment variables beside those of a test. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another server's database, for a second node. */
  readonly database?: TestDatabase;
}

export { TEST_PASSWORD };

/** The whole program on a database of its own. Limits on spending are off unless `env` sets them. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.database ?? (await createTestDatabase());
  const config = loadConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    MOA_JWT_SECRET: 'test-secret-of-at-least-32-characters',
    MOA_DEMO_PASSWORD: TEST_PASSWORD,
    MOA_LOG_LEVEL: 'silent',
    MOA_COST_BUCKET: '1000000',
    MOA_COST_PER_SECOND: '1000000',
    ...PATIENT_DATABASE,
    ...options.env,
  });
  const app = await createApp(config);
  const { url } = await app.startApi();
  if (options.worker) await app.startWorker();
  const endpoint = `${url}/graphql`;

  const query: TestServer['query'] = async (document, variables, token = null, headers = {}) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query: document.toString(), variables: variables ?? {} }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer<never>, 'status'>) };
  };

  return {
    url: endpoint,
    app,
    config,
    database,
    query,
    async run(document, variables, token) {
      const { data, errors } = await query(document, variables, token);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    subscribe: (document, variables, token) => eventsOf(endpoint, document, variables, token),
    sql: (text, values = []) => app.dataSource.query(text, [...values]),
    async login(email) {
      const { data, errors } = await query<{ login: { accessToken: string | null } }>(
        'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
        { input: { email, password: TEST_PASSWORD } },
      );
      if (!data.login.accessToken) throw new Error(`No login for ${email}: ${JSON.stringify(errors)}`);
      return data.login.accessToken;
    },
    async close() {
      const stopped = app.stop();
      letGoOfConnections();
      await stopped;
      letGoOf(app);
      if (!options.database) await database.drop();
    },
  };
}

/**
 * Empties a program that has stopped. The module of a test file stays loaded, and what its variables name with it: whole
 * programs, hundreds in a run, which every collection of garbage would walk through.
 */
function letGoOf(app: App): void {
  for (const part of Object.keys(app)) Reflect.deleteProperty(app, part);
}

/**
 * Closes the connections that `fetch` keeps for a next request, as a client does that leaves: a server that stops gives
 * each that is open half a second for one more. Requests under way are answered first.
 */
function letGoOfConnections(): void {
  const held = globalThis as { [FETCH_CONNECTIONS]?: Connections };
  const left = held[FETCH_CONNECTIONS];
  if (!left) return;
  held[FETCH_CONNECTIONS] = new left.constructor();
  void left.close();
}

/** Where Node's `fetch` finds its connections. */
const FETCH_CONNECTIONS = Symbol.for('undici.globalDispatcher.1');
interface Connections {
  close(): Promise<void>;
  readonly constructor: new () => Connections;
}

async function* eventsOf<Data, Variables extends Record<string, unknown>>(
  endpoint: string,
  document: string | TypedDocumentString<Data, Variables>,
  variables: Variables,
  token: string | null,
): AsyncGenerator<Data> {
  const client = createClient({
    url: endpoint.replace(/^http/, 'ws'),
    ...(token !== null && { connectionParams: { authorization: `Bearer ${token}` } }),
    retryAttempts: 0,
  });
  try {
    const results = client.iterate<Data>({ query: document.toString(), variables });
    for await (const { data, errors } of results) {
      if (errors || !data) throw new Error(JSON.stringify(errors));
      yield data;
    }
  } finally {
    await client.dispose();
  }
}
