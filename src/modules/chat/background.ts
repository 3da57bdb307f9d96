import type { Background } from '../../platform/jobs/index.js';
import { REPLY_QUEUED, REPLY_STOP } from './replies/index.js';

/** What the chat does in the background: it has no jobs, since a reply's row is its own queue. */
export const chatBackground: Background = {
  jobs: [],
  continuous: [
    {
      kind: 'WORKER',
      name: 'replies',
      does: 'Writes replies to questions, several at a time in a process.',
      when: 'When a notice comes, and every second.',
      ifItDies: 'Its replies end INTERRUPTED, with the text so far, when their leases end.',
    },
    {
      kind: 'LEASE',
      name: 'reply.lease_until',
      does: 'Holds a reply for the worker that writes it, for `MOA_CHAT_LEASE_MS`.',
      when: 'Renewed with the text that is stored, at least three times in that time.',
      ifItDies: 'Any worker, three times in the time of a lease, ends replies whose lease is over.',
    },
    {
      kind: 'LEASE',
      name: 'narrative mark',
      does: 'Lets one node write an answer that others stream, for ten seconds at a time; it is a mark in the cache.',
      when: 'Renewed three times in that time while the answer is written.',
      ifItDies: 'The mark expires, and the next node that needs the answer writes it.',
    },
    {
      kind: 'CHANNEL',
      name: REPLY_QUEUED,
      does: 'Wakes workers: a reply is ready to be written.',
      when: 'When a question is stored, or leaves the line, and that commits.',
      ifItDies: 'Workers look every second.',
    },
    {
      kind: 'CHANNEL',
      name: REPLY_STOP,
      does: 'Tells the writer of a reply to stop.',
      when: 'When a reader stops a reply, or its conversation is deleted.',
      ifItDies: 'Workers look every second for replies that are to stop.',
    },
  ],
};
