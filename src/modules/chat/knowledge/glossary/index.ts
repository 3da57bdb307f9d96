/** Words of finance explained with their sources, for whoever asks what something means. */
export { glossaryTool } from './glossary-tool.js';
