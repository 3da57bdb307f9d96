import type { Finding } from '../../../platform/assistant/index.js';

/** Each finding once: a tool that answers all of a question finds the same for each thing that the question asks. */
export const distinctFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ lead }, at) => lead === undefined || findings.findIndex((other) => other.lead?.ko === lead.ko) === at,
  );
