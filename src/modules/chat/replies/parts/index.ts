/** Parts of answers beside their text: facts, tables, charts, advice, steps, questions, actions. Defines their content,
 *  its limits, their places in the text, and their wording for a reader. */
export { NO_PARTS, type AnswerPart, type PlacedPart } from './answer-part.js';
export { PartAllowance, PARTS_BYTES_MAX, PARTS_MAX } from './bounded-part.js';
export { inOrder, type Piece } from './in-order.js';
export { ReplyPartType } from './reply-part.types.js';
export { filledPart, type PlacedWritten, type WrittenPart } from './written-part.js';
export { wordedPart, type WordedPart } from './worded-part.js';
