/** Imports files of series, and undoes imports. */
export { ImportedSeriesEntity } from './imported-series.entity.js';
export { SERIES_COLUMNS } from './series-columns.js';
export { seriesIntake } from './series-intake.js';
