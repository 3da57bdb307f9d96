import { SCENARIO_LABELS, type ScenarioLabel, type Verdict } from '../rules/index.js';

/** What was said of a customer for one month. */
export interface MonthJudgement {
  /** The first day of the month. */
  readonly month: string;
  readonly verdicts: readonly { readonly label: Verdict; readonly score: number }[];
  /** Labels that hung on what was not known. */
  readonly undecided: readonly ScenarioLabel[];
}

/** A label that came and, it may be, went. */
interface Episode {
  readonly label: ScenarioLabel;
  /** First days of the first and the last month that had it. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  /** Months that had it. */
  readonly months: number;
  /** Whether no later month is known not to have it. */
  readonly ongoing: boolean;
  readonly highestScore: number;
}

/** An episode, and its place in the list from 1. */
export type EpisodeRow = Episode & { readonly key: number };

/**
 * How labels came and went over months, latest first. A month that could not be judged does not end an episode: only a
 * month known to be without the label does.
 */
export function episodesOf(months: readonly MonthJudgement[]): Episode[] {
  const oldestFirst = months.toSorted((one, other) => (one.month < other.month ? -1 : 1));
  return SCENARIO_LABELS.flatMap((label) => episodesOfLabel(label, oldestFirst)).sort(byLatest);
}

function episodesOfLabel(label: ScenarioLabel, months: readonly MonthJudgement[]): Episode[] {
  const ended: Episode[] = [];
  let current: Episode | null = null;
  for (const { month, verdicts, undecided } of months) {
    const verdict = verdicts.find((each) => each.label === label);
    if (verdict) current = prolonged(current, label, month, verdict.score);
    else if (current && !undecided.includes(label)) {
      ended.push({ ...current, ongoing: false });
      current = null;
    }
  }
  return current ? [...ended, current] : ended;
}

function prolonged(current: Episode | null, label: ScenarioLabel, month: string, score: number): Episode {
  if (!current) return { label, firstMonth: month, lastMonth: month, months: 1, ongoing: true, highestScore: score };
  const { months, highestScore } = current;
  return { ...current, lastMonth: month, months: months + 1, highestScore: Math.max(highestScore, score) };
}

/** Newest end first, of equal ones the newest beginning, then the graver label. */
function byLatest(one: Episode, other: Episode): number {
  if (one.lastMonth !== other.lastMonth) return one.lastMonth < other.lastMonth ? 1 : -1;
  if (one.firstMonth !== other.firstMonth) return one.firstMonth < other.firstMonth ? 1 : -1;
  return SCENARIO_LABELS.indexOf(one.label) - SCENARIO_LABELS.indexOf(other.label);
}
