/** What an answer may look up and have computed, as the account that asks. Which tools there are is given from outside;
 *  here they are offered to models, run within bounds, and planned for questions that plainly need one. */
export { CALLS_AT_ONCE, harmless, resultText, Toolbox, type ToolOutcome } from './toolbox.js';
