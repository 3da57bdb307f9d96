/** EXPECTED_USE sorts by the expected value of a look, highest first; NEWEST by when it was found. */
export type AnomalyOrder = 'EXPECTED_USE' | 'NEWEST';
