import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { graphql, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createStaticFiles } from '../../src/platform/http/static-files.js';
import { freePort } from './free-port.js';
import { createWebApi, DEMO, type WebApi } from './web-api.js';

export interface WebServer {
  readonly url: string;
  readonly api: WebApi;
  /** Closes every socket with a code, as the API does. */
  readonly closeSockets: (code: number) => void;
  /** Goes down as a server does that is killed: connections break, and no new ones are accepted. */
  readonly down: () => Promise<void>;
  /** Comes back at the same address. */
  readonly up: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WebServerOptions {
  readonly wordMs?: number;
  readonly tokenMs?: number;
  /** As in production: no explorer, no demo accounts. */
  readonly isProduction?: boolean;
}

const IN_PRODUCTION = { explorer: false, demoAccounts: [], demoPassword: null };

function answerer(webDir: string, { schema, rootFor, files }: WebApi, isProduction: boolean) {
  const documents = { '/explorer.json': isProduction ? IN_PRODUCTION : DEMO };
  const serveStatic = createStaticFiles(webDir, { explorer: !isProduction, documents });
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (serveStatic(req, res)) return;
    if (await files.receive(req, res)) return;
    if (req.url !== '/graphql' || req.method !== 'POST') {
      res.writeHead(req.url === '/readyz' ? 200 : 404).end();
      return;
    }
    const { query, variables } = (await json(req)) as { query: string; variables?: Record<string, unknown> };
    try {
      const rootValue = rootFor(req.headers.authorization);
      const result = await graphql({ schema, source: query, variableValues: variables ?? {}, rootValue });
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    } catch (error) {
      const errors = [error instanceof GraphQLError ? error.toJSON() : { message: String(error) }];
      res.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
    }
  };
}

/** Serves the built pages beside an API in memory that speaks the public schema. */
export async function startWebServer(
  webDir: string,
  { wordMs = 40, tokenMs = 900_000, isProduction = false }: WebServerOptions = {},
): Promise<WebServer> {
  const sockets = new WebSocketServer({ noServer: true });
  const cutSockets = () => sockets.clients.forEach((client) => client.terminate());
  const closeSockets = (code: number) => sockets.clients.forEach((client) => client.close(code));
  const api = createWebApi({ wordMs, tokenMs, cutSockets });
  const answer = answerer(webDir, api, isProduction);
  const server = createServer((req, res) => void answer(req, res));
  server.on('upgrade', (req, socket, head) =>
    sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit('connection', ws, req)),
  );
  useServer(
    {
      schema: api.schema,
      roots: {
        subscription: { chatReply: api.chat.chatReply, fileAnalysisProgress: api.files.fileAnalysisProgress },
      },
      onConnect: ({ connectionParams }) => {
        const authorization = connectionParams?.['authorization'];
        const caller = api.holderOf(authorization);
        api.seen.socketCallers.push(caller);
        return authorization === undefined || caller !== null;
      },
    },
    sockets,
  );
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const down = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    cutSockets();
    server.closeAllConnections();
    await closed;
  };
  // It may go down and come back at the same address.
  const port = await freePort();
  await listen(port);
  return { url: `http://localhost:${port}`, api, down, up: () => listen(port), close: down, closeSockets };
}
