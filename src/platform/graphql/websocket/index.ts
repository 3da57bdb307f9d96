/** GraphQL over WebSocket: the protocol, its limits, and the watch over open sockets. */
export type { WebSocketOptions } from './options.js';
export { serveWebSocket } from './serve.js';
