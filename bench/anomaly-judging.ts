import { quartersBefore } from '../src/modules/demo/basis/calendar.js';
import { demoCustomer } from '../src/modules/demo/people/demo-customer.js';
import { demoSpending } from '../src/modules/demo/spending/demo-spending.js';
import { CHANGE_KINDS, type ChangeKind } from '../src/modules/demo/spending/planted-change.js';
import type { AnomalyRules } from '../src/modules/insights/anomalies/rules/anomaly-rule.js';
import { detect } from '../src/modules/insights/anomalies/detection/detect.js';
import type { QuarterSpending } from '../src/modules/insights/anomalies/detection/quarter-history.js';
import { SOURCE_COLUMNS } from '../src/modules/spending/index.js';
import { randomOf } from '../src/learning/index.js';

/** What was made to be found: a sum in one quarter, or a change that stays. */
export const PLANTED_KINDS = ['SUDDEN_SUM', ...CHANGE_KINDS] as const;
export type PlantedKind = 'SUDDEN_SUM' | ChangeKind;

/** Beside those, for the rule that looks at sums: no customer is made with any that do not match. */
type Kind = PlantedKind | 'BROKEN_SUM';

/** One generated customer, and what was planted. A sudden sum is of its quarter; a change is of all from its quarter on. */
export interface Case {
  readonly history: readonly QuarterSpending[];
  readonly planted: readonly { readonly kind: Kind; readonly quarters: readonly string[] }[];
}

const INSTITUTION = 'MOA_BANK';
const AS_OF = '2026-11-21';
const QUARTERS = 8;
/** The quarters that have enough before them. */
const JUDGED_QUARTERS = quartersBefore(AS_OF, QUARTERS).slice(4);
const place = (name: string): number => SOURCE_COLUMNS.findIndex((column) => column.name === name);
const [TOTAL, MAJOR, DETAIL] = [place('TOT_USE_AM'), place('INTERIOR_AM'), place('FUNITR_AM')];

export function historyOf(lines: readonly string[]): QuarterSpending[] {
  return lines.map((line) => {
    const fields = line.split(',');
    const won = (from: number, to?: number) => fields.slice(from, to).map((text) => 1_000 * Number(text));
    const [totalWon = 0, creditWon = 0, checkWon = 0] = won(TOTAL, MAJOR);
    return {
      quarter: fields[0] ?? '',
      totalWon,
      creditWon,
      checkWon,
      majorWon: won(MAJOR, DETAIL),
      detailWon: won(DETAIL),
    };
  });
}

/** Customers of a seed with their truth. */
export function casesOf(seed: number, customers: number): Case[] {
  const quarters = quartersBefore(AS_OF, QUARTERS);
  const settings = { seed, asOf: AS_OF };
  return Array.from({ length: customers }, (_, index) => {
    const customer = demoCustomer(settings, INSTITUTION, index);
    const { lines, anomaly, change } = demoSpending(settings, INSTITUTION, customer, quarters);
    return {
      history: historyOf(lines),
      planted: [
        ...(anomaly ? [{ kind: 'SUDDEN_SUM', quarters: [anomaly.quarter] } as const] : []),
        ...(change ? [{ kind: change.kind, quarters: quarters.slice(quarters.indexOf(change.quarter)) }] : []),
      ],
    };
  });
}

/** A quarter that a detector put before staff. */
export interface Flag {
  readonly at: number;
  readonly quarter: string;
  readonly detector: string;
}

/** What rules flag, by customer's place. */
export function flagsOfRules(cases: readonly Case[], rules: AnomalyRules): Flag[] {
  return cases.flatMap(({ history }, at) =>
    JUDGED_QUARTERS.flatMap((quarter) =>
      detect(history, quarter, rules).map(({ rule }): Flag => ({ at, quarter, detector: rule })),
    ),
  );
}

/** One customer in so many whose sums are broken, and by how much, in thousands of won: cuts explain up to twenty. */
const BROKEN_EVERY = 40;
const BROKEN_THOUSANDS = { least: 5, most: 3_000 };

/** The same customers, some with an amount of one quarter changed after the total was made, as a faulty source would. */
export function withBrokenSums(cases: readonly Case[], seed: number): Case[] {
  const random = randomOf(seed, 7);
  const { least, most } = BROKEN_THOUSANDS;
  return cases.map(({ history }, at) => {
    const quarter = JUDGED_QUARTERS[at % JUDGED_QUARTERS.length] ?? '';
    if (at % BROKEN_EVERY > 0) return { history, planted: [] };
    const offWon = 1_000 * Math.round(least * (most / least) ** random.unit());
    const broken = history.map((each) => {
      if (each.quarter !== quarter) return each;
      if (at % (2 * BROKEN_EVERY) === 0) return { ...each, creditWon: each.creditWon + offWon };
      return { ...each, totalWon: Math.max(0, each.totalWon - offWon) };
    });
    return { history: broken, planted: [{ kind: 'BROKEN_SUM', quarters: [quarter] }] };
  });
}

const isRight = (cases: readonly Case[], { at, quarter }: Flag): boolean =>
  cases[at]?.planted.some(({ quarters }) => quarters.includes(quarter)) ?? false;

/** How a detector did: flags that lie in a planted quarter of all its flags; planted ones with a flag, by kind. */
export interface DetectorRecord {
  readonly flags: number;
  readonly right: number;
  /** Flags of quarters that no other detector flags, and how many of them are right: what it adds. */
  readonly added: { readonly flags: number; readonly right: number };
  /** Found, and found by no other detector, of how many planted. */
  readonly byKind: Readonly<
    Record<PlantedKind, { readonly planted: number; readonly found: number; readonly alone: number }>
  >;
}

/** How each detector did beside the others. */
export function recordOf(cases: readonly Case[], flags: readonly Flag[], detector: string): DetectorRecord {
  const own = flags.filter((flag) => flag.detector === detector);
  const others = flags.filter((flag) => flag.detector !== detector);
  const [ownAt, othersAt] = [own, others].map((some) => Map.groupBy(some, ({ at }) => at));
  const isFound = (by: ReadonlyMap<number, readonly Flag[]> | undefined, at: number, quarters: readonly string[]) =>
    by?.get(at)?.some(({ quarter }) => quarters.includes(quarter)) ?? false;
  const byKind = Object.fromEntries(
    PLANTED_KINDS.map((kind) => {
      const all = cases.flatMap(({ planted }, at) =>
        planted.filter((each) => each.kind === kind).map(({ quarters }) => ({ at, quarters })),
      );
      const found = all.filter(({ at, quarters }) => isFound(ownAt, at, quarters));
      const alone = found.filter(({ at, quarters }) => !isFound(othersAt, at, quarters));
      return [kind, { planted: all.length, found: found.length, alone: alone.length }];
    }),
  ) as DetectorRecord['byKind'];
  const known = new Set(others.map(({ at, quarter }) => `${at} ${quarter}`));
  const fresh = own.filter(({ at, quarter }) => !known.has(`${at} ${quarter}`));
  const rightOf = (some: readonly Flag[]): number => some.filter((flag) => isRight(cases, flag)).length;
  const added = { flags: fresh.length, right: rightOf(fresh) };
  return { flags: own.length, right: rightOf(own), added, byKind };
}
