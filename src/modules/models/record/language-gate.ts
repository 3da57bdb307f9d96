import { wilsonInterval } from '../../../learning/index.js';
import type { Gate } from './gates.js';
import type { TrainingRecord } from './training-record.js';

/** The attribute that models of texts are compared by. */
const LANGUAGE = 'language';

type Group = TrainingRecord['subgroups'][number]['groups'][number];

/** By language, how often a version is right; empty for what reads no texts. */
const languagesOf = ({ subgroups }: TrainingRecord): readonly Group[] =>
  subgroups.find(({ attribute }) => attribute === LANGUAGE)?.groups ?? [];

/**
 * No language is understood worse than by the version in service, by more than chance. The value is the upper end of
 * the 95 % interval of the greatest loss, new less old; below zero the loss is certain. The interval is Newcombe's of
 * two independent shares, from those of Wilson ("Interval estimation for the difference between independent
 * proportions", 1998, method 10): sentences they were judged by may differ. Null for what reads no texts.
 */
export function noLanguageWorse(record: TrainingRecord, inService: TrainingRecord | null): Gate | null {
  const languages = languagesOf(record);
  if (languages.length === 0) return null;
  const gate = { gate: 'NO_LANGUAGE_WORSE', bound: 0 } as const;
  const before = new Map((inService ? languagesOf(inService) : []).map((group) => [group.label, group]));
  const losses = languages.flatMap((group) => {
    const old = before.get(group.label);
    const high = old && highestDifference(group, old);
    return high === undefined || high === null ? [] : [{ of: group.label, value: high }];
  });
  const [worst] = losses.toSorted((one, other) => one.value - other.value);
  if (!worst) return { ...gate, passed: null, value: null, of: null };
  return { ...gate, passed: worst.value >= 0, value: worst.value, of: worst.of };
}

function highestDifference(now: Group, old: Group): number | null {
  const [high, low] = [wilsonOf(now), wilsonOf(old)];
  return high && low && high.share - low.share + Math.hypot(high.high - high.share, low.share - low.low);
}

const wilsonOf = ({ value, rows }: Group) => wilsonInterval(Math.round(value * rows), rows);
