import type { ScenarioLabel, Verdict } from '../rules/index.js';
import type { ProbabilityEffects } from './probability-moves.js';

/** A customer whose labels differ under other thresholds. */
interface ChangedCustomer {
  readonly customerId: number;
  readonly gained: readonly ScenarioLabel[];
  readonly lost: readonly ScenarioLabel[];
}

interface LabelChange {
  readonly label: ScenarioLabel;
  readonly gained: number;
  readonly lost: number;
}

/** Whose labels change when one version takes the place of another. */
export interface ThresholdEffects {
  /** Customers who were judged by both. */
  readonly customers: number;
  readonly changed: number;
  /** Labels that somebody gains or loses. */
  readonly labels: readonly LabelChange[];
  /** The first of those whose labels change, in the order of their ids. */
  readonly listed: readonly ChangedCustomer[];
  /** How probabilities change; absent for versions from before it was kept. */
  readonly probabilities?: ProbabilityEffects;
}

/** Customers that are named at most. */
export const MAX_LISTED = 100;

/** Counts changes customer by customer. */
export class EffectCounter {
  #customers = 0;
  #changed = 0;
  readonly #labels = new Map<ScenarioLabel, { gained: number; lost: number }>();
  readonly #listed: ChangedCustomer[] = [];

  add(customerId: number, before: readonly Verdict[], after: readonly Verdict[]): void {
    this.#customers += 1;
    const gained = without(after, before);
    const lost = without(before, after);
    if (gained.length + lost.length === 0) return;
    this.#changed += 1;
    for (const label of gained) this.#count(label).gained += 1;
    for (const label of lost) this.#count(label).lost += 1;
    if (this.#listed.length < MAX_LISTED) this.#listed.push({ customerId, gained, lost });
  }

  result(): ThresholdEffects {
    const labels = [...this.#labels].map(([label, { gained, lost }]) => ({ label, gained, lost }));
    labels.sort((one, other) => (one.label < other.label ? -1 : 1));
    return { customers: this.#customers, changed: this.#changed, labels, listed: this.#listed };
  }

  #count(label: ScenarioLabel): { gained: number; lost: number } {
    let count = this.#labels.get(label);
    if (!count) this.#labels.set(label, (count = { gained: 0, lost: 0 }));
    return count;
  }
}

function without(labels: readonly Verdict[], others: readonly Verdict[]): ScenarioLabel[] {
  return labels.filter((label): label is ScenarioLabel => label !== 'NEUTRAL' && !others.includes(label));
}
