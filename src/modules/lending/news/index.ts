/** News about customers' loans since a day, for the room that notifies customers. */
export { LoanNews } from './loan-news.js';
