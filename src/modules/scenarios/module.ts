import type { Resolvers } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import {
  RulesInForce,
  ScenarioRepository,
  ScenarioResolver,
  ScenarioService,
  type ScenarioNeighbours,
} from './evaluation/index.js';
import { EpisodeService, HistoryResolver, LabelReviewService } from './history/index.js';
import {
  LabelReviewEntity,
  ScenarioEvaluationEntity,
  ScenarioLabelEntity,
  ScenarioRuleSetEntity,
  ThresholdSetEntity,
} from './records/index.js';
import { AccountOrigins } from '../identity/index.js';
import {
  ProposalRepository,
  RuleSetRepository,
  RuleSetResolver,
  RuleSetService,
  ScenarioProposalEntity,
  toRuleSet,
  TwoPeople,
} from './publishing/index.js';
import { ScenarioAdviceResolver } from './advice/index.js';
import { ThresholdResolver, ThresholdService, ThresholdSetRepository, type Population } from './thresholds/index.js';

export const scenariosEntities: Entities = [
  LabelReviewEntity,
  ScenarioRuleSetEntity,
  ThresholdSetEntity,
  ScenarioProposalEntity,
  ScenarioEvaluationEntity,
  ScenarioLabelEntity,
];

export interface Scenarios extends Room {
  readonly service: ScenarioService;
}

/** Builds the room. */
export function createScenarios(
  { database, clock, log }: Platform,
  neighbours: ScenarioNeighbours & { readonly population: Population; readonly origins: AccountOrigins },
): Scenarios {
  const scenarios = new ScenarioRepository(database);
  const rules = new RulesInForce(() => scenarios.listActive(), clock, {
    odd: (findings, version) => log.warn({ findings, version }, 'scenario rules in force are odd'),
    unfit: (why) => log.error({ why }, 'scenario rules in force cannot be applied'),
  });
  const service = new ScenarioService({ ...neighbours, database, clock, scenarios, rules });
  const sets = new ThresholdSetRepository(database);
  const twoPeople = new TwoPeople({ proposals: new ProposalRepository(), origins: neighbours.origins });
  const { population } = neighbours;
  const thresholds = new ThresholdService({ database, clock, sets, population, rules, twoPeople });
  const ruleSets = new RuleSetRepository(database);
  const publishing = new RuleSetService({ database, clock, ruleSets, rules, twoPeople });
  const episodes = new EpisodeService({ ...neighbours, clock, rules });
  const reviews = new LabelReviewService({ ...neighbours, database, clock, sets });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [ScenarioResolver, new ScenarioResolver(service)],
    [ScenarioAdviceResolver, new ScenarioAdviceResolver()],
    [ThresholdResolver, new ThresholdResolver(thresholds)],
    [RuleSetResolver, new RuleSetResolver(publishing)],
    [HistoryResolver, new HistoryResolver(episodes, reviews)],
  ]);
  const nodes: Room['nodes'] = {
    ScenarioRuleSet: async (id, context) => {
      const found = await publishing.find(context, id);
      return found && { ...toRuleSet(found), __typename: 'ScenarioRuleSet' };
    },
  };
  return { service, resolvers, nodes };
}

/**
 * Builds only what computes thresholds, for the command line. @param onUnfit receives why rules in force cannot be
 * applied.
 */
export function createThresholds(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  population: Population,
  onUnfit?: (why: string) => void,
): ThresholdService {
  const scenarios = new ScenarioRepository(database);
  const rules = new RulesInForce(() => scenarios.listActive(), clock, onUnfit && { unfit: onUnfit });
  const twoPeople = new TwoPeople({ proposals: new ProposalRepository(), origins: new AccountOrigins(database) });
  const sets = new ThresholdSetRepository(database);
  return new ThresholdService({ database, clock, sets, population, rules, twoPeople });
}
