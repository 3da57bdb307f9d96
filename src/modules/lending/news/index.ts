/** What is new about a customer's loans since a day, for whoever tells customers. */
export { LoanNews } from './loan-news.js';
