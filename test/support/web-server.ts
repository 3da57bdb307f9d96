import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { graphql } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createStaticFiles } from '../../src/platform/http/static-files.js';
import { createWebApi, DEMO, type Seen } from './web-api.js';

export interface WebServer {
  readonly url: string;
  /** The whole text of every reply. */
  readonly words: string;
  readonly seen: Seen;
  /** Has every socket break, as a network does it, once the events with these sequences were sent. */
  readonly cutAfter: (sequences: readonly number[]) => void;
  close(): Promise<void>;
}

export interface WebServerOptions {
  readonly wordMs?: number;
  readonly tokenMs?: number;
}

/** Serves the built pages beside a small API of fixed answers. */
export async function startWebServer(
  webDir: string,
  { wordMs = 40, tokenMs = 900_000 }: WebServerOptions = {},
): Promise<WebServer> {
  const sockets = new WebSocketServer({ noServer: true });
  const cutSockets = () => sockets.clients.forEach((client) => client.terminate());
  const { schema, seen, words, rootFor, chatReply, cutAfter } = createWebApi({ wordMs, tokenMs, cutSockets });
  const serveStatic = createStaticFiles(webDir, { explorer: true, documents: { '/explorer.json': DEMO } });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (serveStatic(req, res)) return;
    if (req.url !== '/graphql' || req.method !== 'POST') {
      res.writeHead(req.url === '/readyz' ? 200 : 404).end();
      return;
    }
    const { query, variables } = (await json(req)) as { query: string; variables?: Record<string, unknown> };
    const rootValue = rootFor(req.headers.authorization);
    const result = await graphql({ schema, source: query, variableValues: variables ?? {}, rootValue });
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }

  const server = createServer((req, res) => void answer(req, res));
  server.on('upgrade', (req, socket, head) =>
    sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit('connection', ws, req)),
  );
  useServer(
    {
      schema,
      roots: { subscription: { chatReply } },
      onConnect: ({ connectionParams }) => void seen.socketAuthorizations.push(connectionParams?.['authorization']),
    },
    sockets,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    words,
    seen,
    cutAfter,
    close: async () => {
      cutSockets();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
