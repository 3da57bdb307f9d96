/** Side of the squares that a map of distances has one number for, in pixels. */
export const CELL = 8;
/** Side of the squares that networks score, in pixels. */
export const SEGMENT = 4;
