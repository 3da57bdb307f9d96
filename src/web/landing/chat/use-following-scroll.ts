import { useEffect, useRef } from 'react';
import type { Turn } from './thread.js';

/** Keeps the newest words in sight while the reader has not scrolled away from them. */
export function useFollowingScroll(turns: readonly Turn[]) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (isAtEnd.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [turns]);
  function onScroll(): void {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = log.current ?? {};
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
  }
  return { ref: log, onScroll };
}
