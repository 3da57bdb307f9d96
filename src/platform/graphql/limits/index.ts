/** What an operation may be: its shape, its price, its texts. Checked alike over HTTP and WebSocket. */
export { compileActualCost, type ActualCostOf } from './actual-cost.js';
export { compileCost, type CostOf, type Variables } from './cost.js';
export { documentLimits, type DocumentLimits } from './document-limits.js';
export { unfitDocument, unfitVariable, type Unfit } from './storable-text.js';
