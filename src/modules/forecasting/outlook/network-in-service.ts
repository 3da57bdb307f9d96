import { Refusal } from '../../../platform/errors/index.js';
import type { ForecastEngine, SeriesForecaster } from '../../../platform/forecast-thread/index.js';
import type { ModelServing } from '../../models/index.js';
import { engineText } from './forecast-computation.js';

/** The forecaster that serves an institution now. */
export interface InService {
  readonly forecaster: SeriesForecaster;
  /** Every method that may be used, with its version: no two networks have the same text. */
  readonly engine: string;
  /** The institution whose network takes part; null for the shipped one, and where companions answer alone. */
  readonly institutionId: number | null;
}

export interface NetworkParts {
  readonly models: Pick<ModelServing, 'servingForecaster'>;
  readonly engine: Pick<ForecastEngine, 'companions'>;
}

/** Finds the network in service. Where none is reliable, companions answer alone. */
export class NetworkInService {
  constructor(private readonly parts: NetworkParts) {}

  async of(institutionId: number): Promise<InService> {
    const served = await this.#served(institutionId);
    if (!served) {
      const { companions } = this.parts.engine;
      return { forecaster: companions, engine: engineText(null), institutionId: null };
    }
    const { forecaster, model, isOwn } = served;
    const identity = { name: forecaster.identity?.name ?? '', version: model.version };
    return {
      forecaster: { identity, forecast: (...asked) => forecaster.forecast(...asked) },
      engine: `${engineText(identity)} #${model.modelVersionKey}`,
      institutionId: isOwn ? institutionId : null,
    };
  }

  async #served(institutionId: number) {
    try {
      return await this.parts.models.servingForecaster('FORECAST', institutionId);
    } catch (error) {
      if (error instanceof Refusal && error.problems[0].code === 'MODEL_UNAVAILABLE') return null;
      throw error;
    }
  }
}
