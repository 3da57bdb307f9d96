/** Limits on an operation: its shape, its price, its texts. Checked alike over HTTP and WebSocket. */
export { hasTooManyOverlaps, TOO_MANY_OVERLAPS } from './overlapping-fields.js';
export { compileActualCost, type ActualCostOf } from './actual-cost.js';
export { compileCost, type CostOf, type Variables } from './cost.js';
export { shapeOf, tooComplex, type DocumentLimits } from './document-limits.js';
export { noIntrospection } from './introspection.js';
export { sourceExcess } from './source-limits.js';
export { unfitDocument, unfitVariable, type Unfit } from './storable-text.js';
