import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { PACE, type WebSocketOptions } from './options.js';
import { Peer } from './peer.js';
import { Peers } from './peers.js';
import { createProtocol } from './protocol.js';

/** How long open sockets may take to close when the server stops. */
const GOODBYE_MS = 2_000;
/** Timers may fire a little early; a token still valid then would last until the next pulse. */
const EXPIRY_MARGIN_MS = 100;
/** The longest delay of a Node timer; for a token that lives longer, the pulse detects the end. */
const TIMER_MAX_MS = 2 ** 31 - 1;

function refusalOf({ url, headers }: IncomingMessage, options: WebSocketOptions): string | null {
  if ((url ?? '').split('?')[0] !== options.path) return '404 Not Found';
  return options.allowsOrigin(headers.origin, headers.host) ? null : '403 Forbidden';
}

/** Attaches the protocol to one accepted socket. */
function open(
  peer: Peer,
  protocol: ReturnType<typeof createProtocol>,
): (code: number, reason: string) => Promise<void> {
  const { socket } = peer;
  return protocol.opened(
    {
      protocol: socket.protocol,
      send: (frame) => peer.send(frame),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (handle) => {
        socket.on('message', (data: Buffer) => {
          handle(data.toString()).catch(() => {
            socket.close(CloseCode.InternalServerError, 'Internal error');
          });
        });
      },
    },
    { peer },
  );
}

/** Closes a peer whose caller may not listen any more. */
function check(peer: Peer, { stillValid }: WebSocketOptions): void {
  if (!peer.caller) return;
  stillValid(peer.caller).then(
    (valid) => {
      if (!valid) peer.forbid();
    },
    // An outage of the database is no reason to end streams.
    () => undefined,
  );
}

/** One check of a peer: does it still read, and may its caller still listen? */
function watch(peer: Peer, slowReaderMs: number, options: WebSocketOptions): void {
  peer.beat(slowReaderMs);
  check(peer, options);
}

/** Checks a peer again right after its token expires; the pulse may be a whole interval away. */
function checkAtExpiry(peer: Peer, options: WebSocketOptions): void {
  const expiresAt = peer.caller?.actor?.expiresAt;
  if (expiresAt === undefined) return;
  const delayMs = Math.min(expiresAt - Date.now() + EXPIRY_MARGIN_MS, TIMER_MAX_MS);
  const timer = setTimeout(() => check(peer, options), delayMs).unref();
  peer.socket.once('close', () => clearTimeout(timer));
}

/**
 * GraphQL over WebSocket (graphql-transport-ws) with the executor, limits and masking of HTTP. A wrong operation ends
 * only itself. Callers are checked again while their socket is open, and when their token runs out. Memory for a slow
 * reader stays bounded: its stream is paused, and it is cut off without a close frame (1006) when it stands still.
 */
export function serveWebSocket(server: Server, options: WebSocketOptions): { close(): Promise<void> } {
  const pace = { ...PACE, ...options.pace };
  const peers = new Peers(options.observe);
  const admitted = (peer: Peer): void => checkAtExpiry(peer, options);
  const protocol = createProtocol(options, { initMs: pace.initMs, peers, admitted });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxFrameBytes,
    // Deflate would cost four times the CPU and six times the memory of a socket.
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const peer = new Peer(socket, request);
    peers.add(peer);
    const closed = open(peer, protocol);
    // By then ws has sent the close code, such as 1009; if cut off at once, a peer that is still sending would not read
    // it.
    socket.on('error', () => {
      peer.endSoon();
    });
    socket.on('close', (code, reason) => {
      peers.remove(peer);
      closed(code, reason.toString()).catch(() => undefined);
    });
  });

  let closing = false;
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = closing ? '503 Service Unavailable' : refusalOf(request, options);
    if (refusal) stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
  });

  const pulse = setInterval(() => {
    for (const peer of peers) watch(peer, pace.slowReaderMs, options);
  }, pace.pulseMs);

  return {
    async close() {
      closing = true;
      clearInterval(pulse);
      for (const { socket } of peers) socket.close(1001, 'Going away');
      const end = Date.now() + GOODBYE_MS;
      while (peers.size > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { socket } of peers) socket.terminate();
      sockets.close();
    },
  };
}
