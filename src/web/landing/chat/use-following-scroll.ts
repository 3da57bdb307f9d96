import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Turn } from './thread.js';

/** How near the end counts as at it, in pixels: zoomed pages scroll by fractions. */
const NEAR_PX = 24;

/** Left free above the question, in pixels. */
const ABOVE_PX = 2;

/**
 * What the log does while a reply grows. READING shows as much of it as fits under its question, and then holds still,
 * since readers are behind what is written; END follows the newest words, for readers who have scrolled to them; HELD
 * leaves the log where its reader has put it.
 */
type Mode = 'READING' | 'END' | 'HELD';

interface FollowingScroll {
  readonly log: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** There are words below what is shown. */
  readonly hasMore: boolean;
  readonly toEnd: () => void;
}

export function useFollowingScroll(turns: readonly Turn[]): FollowingScroll {
  const log = useRef<HTMLDivElement>(null);
  const mode = useRef<Mode>('READING');
  /** Where the page itself has scrolled to: a scroll event from there is not the reader's. */
  const placedAt = useRef(0);
  /**
   * How high the log and its words were then: while either differs, the browser has moved the words to fit, for example
   * when a look-up line disappears, and nobody has scrolled.
   */
  const placedHeights = useRef({ log: 0, words: 0 });
  const [hasMore, setMore] = useState(false);

  function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
    return scrollHeight - scrollTop - clientHeight < NEAR_PX;
  }
  function place(element: HTMLElement): void {
    const question = element.querySelector<HTMLElement>('.turn:last-of-type');
    const end = element.scrollHeight - element.clientHeight;
    if (mode.current === 'READING' && question) element.scrollTop = Math.min(end, question.offsetTop - ABOVE_PX);
    if (mode.current === 'END') element.scrollTop = end;
    placedAt.current = element.scrollTop;
    placedHeights.current = { log: element.clientHeight, words: element.scrollHeight };
    setMore(!isAtEnd(element));
  }

  const newest = turns.at(-1)?.replyId;
  useEffect(() => {
    mode.current = 'READING';
  }, [newest]);
  useEffect(() => {
    if (log.current) place(log.current);
  }, [turns]);
  // A question that grows while it is written takes room from the log, and a turned phone gives and takes it.
  useEffect(() => {
    const element = log.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => place(element));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  function onScroll(): void {
    const element = log.current;
    if (!element) return;
    setMore(!isAtEnd(element));
    const { log: height, words } = placedHeights.current;
    const isMovedByLayout = element.clientHeight !== height || element.scrollHeight !== words;
    if (isMovedByLayout || Math.abs(element.scrollTop - placedAt.current) < 1) return;
    mode.current = isAtEnd(element) ? 'END' : 'HELD';
  }
  function toEnd(): void {
    mode.current = 'END';
    if (log.current) place(log.current);
  }
  return { log, onScroll, hasMore, toEnd };
}
