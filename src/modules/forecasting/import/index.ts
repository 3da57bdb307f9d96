/** Takes in files of series, and takes them back. */
export { ImportedSeriesEntity } from './imported-series.entity.js';
export { SERIES_COLUMNS } from './series-columns.js';
export { seriesIntake } from './series-intake.js';
