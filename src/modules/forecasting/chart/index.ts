/** Charts of forecasts, drawn by the server as SVG and PNG with a bundled font, under signed links. */
export { ChartLinks } from './chart-links.js';
export { ChartResolver } from './chart.resolver.js';
export { chartRoutes } from './chart-routes.js';
export { ChartService } from './chart.service.js';
