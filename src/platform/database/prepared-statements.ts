import type { Connection } from 'pg';

/** What `pg` keeps of a connection beside its typed part: texts of prepared statements by name. */
interface Prepared {
  readonly parsedStatements: Record<string, unknown>;
}

/**
 * Bounds how many prepared statements one connection keeps, of which each takes tens of kilobytes in PostgreSQL: where a
 * further one is prepared, the least recently used is closed. The message that closes it goes out with those of the
 * query, so it costs no round trip; a statement that comes back later is prepared again.
 */
export function boundPreparedStatements(connection: Connection, most: number): void {
  const { parsedStatements } = connection as Connection & Prepared;
  /** Names, the least recently used first: a Set keeps the order of insertion. */
  const inUse = new Set<string>();
  const parse = connection.parse.bind(connection);
  const bind = connection.bind.bind(connection);

  connection.parse = (query, more) => {
    if (query.name && !inUse.has(query.name) && inUse.size >= most) {
      const [oldest = ''] = inUse;
      inUse.delete(oldest);
      // oxlint-disable-next-line typescript/no-dynamic-delete -- pg looks there for what it need not prepare
      delete parsedStatements[oldest];
      connection.close({ type: 'S', name: oldest }, more);
    }
    parse(query, more);
  };
  connection.bind = (config, more) => {
    const name = config?.statement;
    if (name) {
      inUse.delete(name);
      inUse.add(name);
    }
    bind(config, more);
  };
}
