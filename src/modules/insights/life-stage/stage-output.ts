/** By name, what the model gives back: the probability of each stage, in the order of `LIFE_STAGES`. */
export const STAGE_OUTPUT = 'probabilities';
/** By name, the file of the medians of the training part, by column. */
export const MEDIANS_FILE = 'medians.json';
