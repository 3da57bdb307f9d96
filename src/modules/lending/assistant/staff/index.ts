/** Lending's tools for staff of an institution: its loans in numbers, who is overdue, and which customers may leave. */
import type { Tool } from '../../../../platform/assistant/index.js';
import { candidateTool } from './candidate-tool.js';
import { overdueTool } from './overdue-tool.js';
import { statisticsTool } from './statistics-tool.js';
import type { StaffToolParts } from './staff-parts.js';

/** The tools that lending offers to staff. */
export const lendingStaffTools = (parts: StaffToolParts): Tool[] => [
  statisticsTool(parts),
  overdueTool(parts),
  candidateTool(parts),
];
