/** The part of intake in the API: series, which are figures and no personal data. */
export { SeriesImportResolver } from './series-import.resolver.js';
export { SeriesImportService } from './series-import.service.js';
export * as seriesImportPolicy from './series-import.policy.js';
