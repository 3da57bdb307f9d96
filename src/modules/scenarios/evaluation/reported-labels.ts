import { calibrated, toFourPlaces, type Calibrations, type VerdictResult, type TellingFloor } from '../rules/index.js';

/** What is said of a customer: labels that are reported, and situations only watched. */
export interface ReportedLabels {
  /** Labels, strongest first; NEUTRAL when none is reported. */
  readonly told: readonly VerdictResult[];
  /** Labels that pass their rules but are less probable than the floor. */
  readonly watched: readonly VerdictResult[];
}

/**
 * Divides labels that pass by the floor of their rule set. A label whose score is not calibrated is reported: it is not
 * known to be improbable.
 */
export function reportedLabelsOf(
  verdicts: readonly VerdictResult[],
  calibration: Calibrations,
  floor: TellingFloor | null,
): ReportedLabels {
  if (!floor) return { told: verdicts, watched: [] };
  const isWatched = ({ label, probability: score }: VerdictResult): boolean => {
    const probability = label === 'NEUTRAL' ? null : calibrated(calibration[label], score);
    return probability !== null && probability < floor.probability;
  };
  const watched = verdicts.filter(isWatched);
  if (watched.length === 0) return { told: verdicts, watched };
  const told = verdicts.filter((verdict) => !watched.includes(verdict));
  return { told: told.length > 0 ? told : [neutralBeside(watched)], watched };
}

function neutralBeside(watched: readonly VerdictResult[]): VerdictResult {
  const strongest = Math.max(...watched.map(({ probability }) => probability));
  return { label: 'NEUTRAL', probability: toFourPlaces(1 - strongest), keyMetrics: [] };
}
