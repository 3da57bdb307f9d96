import type { Resolvers } from '../../../platform/graphql/index.js';
import { LoanRiskReasonResolver, LoanRiskResolver } from './risk.resolver.js';
import { RiskService } from './risk.service.js';

type RiskNeighbours = ConstructorParameters<typeof RiskService>[0];

export interface Risk {
  readonly resolvers: Resolvers;
  readonly service: RiskService;
}

export function createRisk(neighbours: RiskNeighbours): Risk {
  const service = new RiskService(neighbours);
  return {
    service,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [LoanRiskResolver, new LoanRiskResolver(service)],
      [LoanRiskReasonResolver, new LoanRiskReasonResolver(service)],
    ]),
  };
}
