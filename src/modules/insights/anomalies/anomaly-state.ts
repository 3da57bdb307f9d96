/**
 * OPEN until somebody decides; CONFIRMED or DISMISSED for good. WITHDRAWN when it no longer follows from figures and
 * rules before anyone decided; OPEN again when it does.
 */
export type AnomalyState = 'OPEN' | 'CONFIRMED' | 'DISMISSED' | 'WITHDRAWN';
