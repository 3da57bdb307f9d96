/** Side of the squares in a map of distances, in pixels. */
export const CELL = 8;
/** Side of the squares that networks score, in pixels. */
export const SEGMENT = 4;

/** The maps of an image, each smoothed over nine places. */
export const MAPS = ['map', 'segments', 'seen'] as const;
export type MapName = (typeof MAPS)[number];
