/** Runs the lookups and calculations of an answer as the account that asks. The tools come from outside; here they are
 *  offered to models, run within bounds, and planned for questions that plainly need one. */
export { distinctFindings } from './distinct-findings.js';
export { CALLS_AT_ONCE, harmless, resultText, Toolbox, type ToolOutcome } from './toolbox.js';
