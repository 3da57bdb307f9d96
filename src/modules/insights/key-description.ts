/** Said of every idempotency key of the room. */
export const KEY_DESCRIPTION =
  'Chosen by you, 1 to 255 characters: the same key with the same input does nothing again and answers the same.';
