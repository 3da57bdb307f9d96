import { z } from 'zod';

/** The model's output, by name: the probability of paying on time, and of falling into arrears. */
export const RISK_OUTPUT = 'probabilities';
export const RISK_MEDIANS_FILE = 'medians.json';
/** By name, the file of the risks from which on a borrower is in a band. */
export const BANDS_FILE = 'bands.json';

/** How a borrower's risk compares with that of those learnt from. */
export type RiskBand = 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * The part of the borrowers learnt from that is in a band: a twentieth and three twentieths more, which is what staff can look
 * at one by one, and what they can keep in mind. Moa's choice.
 */
export const BAND_SHARES = { HIGH: 0.05, MEDIUM: 0.2 } as const;

/** From which risk on bands begin, by the risks of those learnt from. */
export function bandsFile(risks: Float32Array): Uint8Array {
  const sorted = Float32Array.from(risks).sort();
  const from = (share: number): number => sorted[Math.ceil((1 - share) * sorted.length)] ?? 1;
  return Buffer.from(JSON.stringify({ high: from(BAND_SHARES.HIGH), medium: from(BAND_SHARES.MEDIUM) }));
}

const share = z.number().min(0).max(1);
const stored = z.strictObject({ high: share, medium: share });

/** The band of a risk. @throws Error when the file is not whole. */
export function bandOf(risk: number, file: Uint8Array | undefined): RiskBand {
  const parsed = stored.safeParse(JSON.parse(Buffer.from(file ?? []).toString('utf8') || 'null'));
  if (!parsed.success) throw new Error(`${BANDS_FILE} is not whole`);
  const { high, medium } = parsed.data;
  if (risk >= high) return 'HIGH';
  return risk >= medium ? 'MEDIUM' : 'LOW';
}
