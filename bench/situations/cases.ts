import type { Metrics } from '../../src/modules/scenarios/metrics/metrics.js';
import { SCENARIO_LABELS, type ScenarioLabel } from '../../src/modules/scenarios/rules/rule.js';
import { knownCustomers } from '../../src/modules/scenarios/thresholds/population-reader.js';
import { wilsonInterval } from '../../src/learning/index.js';
import { peopleOf, populationOf, type Person } from './people.js';

/** What was known of somebody, and what a person said of each situation. */
export interface Case {
  readonly metrics: Metrics;
  readonly holds: ReadonlySet<ScenarioLabel>;
}

/** The day that made-up data are of. */
export const AS_OF = '2026-11-21';
/** One institution is all there is. */
export const INSTITUTION = 1;

/** The month that truths are of: the latest. */
export const monthOf = ({ finances }: Person): string => finances.months[0]?.month ?? '';

/** Made-up customers of a seed as cases: figures as they stood when the person spoke, at the end of the latest month. */
export async function casesOf(seed: number, customers: number): Promise<Case[]> {
  const settings = { seed, asOf: AS_OF };
  const people = peopleOf(settings, customers);
  const cases: Case[] = [];
  for await (const page of knownCustomers(populationOf(people), INSTITUTION, AS_OF))
    for (const { customerId, metricsOn } of page) {
      const person = people[customerId - 1];
      if (!person) continue;
      const said = person.truths.filter(({ holds }) => holds).map(({ label }) => label);
      cases.push({ metrics: metricsOn(monthOf(person)), holds: new Set(said) });
    }
  return cases;
}

/** How the labels shown compare with what a person said. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** @param told the labels that each case was given. */
export function countsOf(
  cases: readonly Case[],
  told: readonly ReadonlySet<ScenarioLabel>[],
): Map<ScenarioLabel, Counts> {
  return new Map(
    SCENARIO_LABELS.map((label) => {
      const count = (isTold: boolean, isSo: boolean): number =>
        cases.filter(({ holds }, row) => (told[row]?.has(label) ?? false) === isTold && holds.has(label) === isSo)
          .length;
      return [label, { right: count(true, true), wrong: count(true, false), missed: count(false, true) }];
    }),
  );
}

export const together = (counts: Iterable<Counts>): Counts =>
  [...counts].reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );

export const f1Of = ({ right, wrong, missed }: Counts): number => (2 * right) / (2 * right + wrong + missed);

/** Precision and recall of the labels shown, each with its 95 % interval (Wilson). */
export const precisionOf = ({ right, wrong }: Counts) => wilsonInterval(right, right + wrong);
export const recallOf = ({ right, missed }: Counts) => wilsonInterval(right, right + missed);
