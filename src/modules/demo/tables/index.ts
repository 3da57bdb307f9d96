/** Writes what was made up into the tables of all rooms. */
export { writeCards } from './demo-cards.repository.js';
export { WITH_MONTHS, writeFinances } from './demo-finances.repository.js';
export { DemoRefinanceRepository } from './demo-refinance.repository.js';
export { DemoRepository } from './demo.repository.js';
