import {
  calibrated,
  toFourPlaces,
  type Calibrations,
  type VerdictResult,
  type ReportingFloor,
} from '../rules/index.js';

/** What is said of a customer: labels that are reported, and situations only watched. */
interface ReportedLabels {
  /** Labels, strongest first; NEUTRAL when none is reported. */
  readonly reported: readonly VerdictResult[];
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
  floor: ReportingFloor | null,
): ReportedLabels {
  if (!floor) return { reported: verdicts, watched: [] };
  const isWatched = ({ label, probability: score }: VerdictResult): boolean => {
    const probability = label === 'NEUTRAL' ? null : calibrated(calibration[label], score);
    return probability !== null && probability < floor.probability;
  };
  const watched = verdicts.filter(isWatched);
  if (watched.length === 0) return { reported: verdicts, watched };
  const reported = verdicts.filter((verdict) => !watched.includes(verdict));
  return { reported: reported.length > 0 ? reported : [neutralBeside(watched)], watched };
}

function neutralBeside(watched: readonly VerdictResult[]): VerdictResult {
  const strongest = Math.max(...watched.map(({ probability }) => probability));
  return { label: 'NEUTRAL', probability: toFourPlaces(1 - strongest), keyMetrics: [] };
}
