/** Reports are a version's record for people: a page that opens anywhere, and a card. Equal records make equal bytes. */
export { modelCard } from './card.js';
export { reportPage } from './report-page.js';
export { GATE_TEXT, LEFT_OUT_TEXT, short, verdict } from './report.texts.js';
