/** Words of finance explained with their sources, for people who ask what something means. */
export { anyTermIn, comparesTerms, holdsTerm, technicalTermIn } from './glossary.js';
export { glossaryTool } from './glossary-tool.js';
