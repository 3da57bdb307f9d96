/** EXPECTED_USE has what is worth most to look at first, NEWEST what was found last. */
export type AnomalyOrder = 'EXPECTED_USE' | 'NEWEST';
