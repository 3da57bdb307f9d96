import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { Customers } from '../../customers/index.js';
import type { SpendingService } from '../quarters/index.js';
import { PeerGroupEntity, PeerQuarterEntity } from './peer-group.entity.js';
import { PEERS, preloadPeers } from './peer-reading.js';
import { REFRESH_PEERS, refreshPeers } from './peer-refresh.js';
import { PeerRepository } from './peer.repository.js';
import { CustomerPeersResolver } from './peer.resolver.js';
import { PeerService, type PeerDefaults } from './peer.service.js';

export const peerEntities: Entities = [PeerQuarterEntity, PeerGroupEntity];

interface PeerNeighbours {
  readonly spending: SpendingService;
  readonly customers: Pick<Customers, 'preload'>;
  readonly settings: PeerDefaults;
}

export interface Peers {
  readonly resolvers: Resolvers;
  readonly service: PeerService;
  /** Counts outdated groups again every minute. */
  startWorker(): Promise<void>;
}

export function createPeers(platform: Platform, { spending, customers, settings }: PeerNeighbours): Peers {
  const { database, clock } = platform;
  const service = new PeerService({ database, spending, peers: new PeerRepository(database), settings });
  customers.preload(PEERS, preloadPeers);
  return {
    resolvers: new Map([[CustomerPeersResolver, new CustomerPeersResolver(service)]]),
    service,
    async startWorker() {
      const { jobs, log } = platform;
      await jobs.work(REFRESH_PEERS, async () => {
        await refreshPeers(database, clock, (refreshed) => log.info(refreshed, 'comparison groups counted'));
      });
    },
  };
}
