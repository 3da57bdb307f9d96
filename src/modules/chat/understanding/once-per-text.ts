import type { Understanding, Understood } from './understood.js';

/**
 * Understands each text once, and repeats that for as long as the function is kept; null for everything where there are
 * no models. One reply plans its question several times, each time with the questions before it.
 */
export function oncePerText(understanding: Understanding | undefined): (text: string) => Understood | null {
  if (!understanding) return () => null;
  const known = new Map<string, Understood>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const understood = understanding.understand(text);
    known.set(text, understood);
    return understood;
  };
}
