import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import { RulesInForce } from './rules-in-force.js';
import { ScenarioEvaluationEntity } from './scenario-evaluation.entity.js';
import { ScenarioLabelEntity } from './scenario-label.entity.js';
import { ScenarioRuleSetEntity } from './scenario-rule-set.entity.js';
import { ScenarioRepository } from './scenario.repository.js';
import { ScenarioResolver } from './scenario.resolver.js';
import { ScenarioService, type ScenarioNeighbours } from './scenario.service.js';
import { ThresholdSetEntity } from './threshold-set.entity.js';

export const scenariosEntities: Entities = [
  ScenarioRuleSetEntity,
  ThresholdSetEntity,
  ScenarioEvaluationEntity,
  ScenarioLabelEntity,
];

export interface Scenarios extends Room {
  readonly service: ScenarioService;
}

/** Builds the room. */
export function createScenarios({ database, clock, log }: Platform, neighbours: ScenarioNeighbours): Scenarios {
  const scenarios = new ScenarioRepository(database);
  const rules = new RulesInForce(
    () => scenarios.findActive(),
    clock,
    (findings, version) => log.warn({ findings, version }, 'scenario rules in force are odd'),
  );
  const service = new ScenarioService({ ...neighbours, database, clock, scenarios, rules });
  return { service, resolvers: new Map([[ScenarioResolver, new ScenarioResolver(service)]]) };
}
