/**
 * How often a test repeats what differs by chance alone: usually a few times, and as often as a night has time for by
 * `MOA_TEST_THOROUGH=1`. What is checked is the same.
 */
export const times = (usually: number, thoroughly: number): number =>
  process.env['MOA_TEST_THOROUGH'] === '1' ? thoroughly : usually;
