import { not, type Reach } from './reach.js';

const TOLD_BY_INTENT = not('the figures of the newest file are told by the intents for uploads, which are no tools');

/** What the room of analysed files shows. */
export const ANALYSIS_REACH: Reach = {
  fields: { 'Query.file': TOLD_BY_INTENT, 'Query.files': TOLD_BY_INTENT },
  types: { AnalysisFile: TOLD_BY_INTENT, FileAnalysis: TOLD_BY_INTENT, AnalysisResult: TOLD_BY_INTENT },
};
