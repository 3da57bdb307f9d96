/**
 * What limits cost in points of an operation. A point is what one row takes, some 0.2 ms of the event loop; with fifty
 * debts, a simulation and a replay were measured at 7 ms, a path and a search at 15 ms. Thirty by aliases then cost more
 * than one operation may.
 */
export const SIMULATION_POINTS = 40;
export const REPLAY_POINTS = 40;
export const PATH_POINTS = 80;
export const GOAL_POINTS = 80;
