/** Exports conversations as files for their owners, over signed links, with facts, sources, notices and records. */
import type { Clock } from '../../../../platform/clock.js';
import type { Config } from '../../../../platform/config/index.js';
import type { Database } from '../../../../platform/database/index.js';
import type { Resolvers } from '../../../../platform/graphql/index.js';
import type { Route } from '../../../../platform/http/index.js';
import { ExportLinks } from './export-links.js';
import { exportRoutes } from './export-routes.js';
import { ExportRepository } from './export.repository.js';
import { ExportResolver } from './export.resolver.js';
import { ExportService } from './export.service.js';

interface Exports {
  readonly resolvers: Resolvers;
  readonly routes: Readonly<Record<string, Route>>;
}

/** Builds the conversation export. */
export function createExports({
  database,
  clock,
  config,
}: {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'identity' | 'http'>;
}): Exports {
  const links = new ExportLinks(config.identity);
  const service = new ExportService({ database, clock, links, exports: new ExportRepository(database) });
  return {
    resolvers: new Map([[ExportResolver, new ExportResolver(service, config.http)]]),
    routes: exportRoutes(service, config.http),
  };
}
