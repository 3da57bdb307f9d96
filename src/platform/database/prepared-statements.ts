import type { Connection } from 'pg';

/** What `pg` keeps per connection, absent from its types: texts of prepared statements by name. */
interface Prepared {
  readonly parsedStatements: Record<string, unknown>;
}

/**
 * Limits how many prepared statements one connection keeps, since each takes tens of kilobytes in PostgreSQL: preparing
 * a further one closes the least recently used. The message that closes it goes out with those of the query, so it
 * costs no round trip; a statement that comes back later is prepared again.
 */
export function boundPreparedStatements(connection: Connection, most: number): void {
  const { parsedStatements } = connection as Connection & Prepared;
  /** Names, least recently used first: a Set keeps the order of insertion. */
  const inUse = new Set<string>();
  const parse = connection.parse.bind(connection);
  const bind = connection.bind.bind(connection);

  connection.parse = (query, more) => {
    if (query.name && !inUse.has(query.name) && inUse.size >= most) {
      const [oldest = ''] = inUse;
      inUse.delete(oldest);
      // oxlint-disable-next-line typescript/no-dynamic-delete -- pg skips preparing what it finds there
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
