import { StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws a page. Nothing is shown in the moment before the page knows whether there are demo accounts. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <Suspense>{page}</Suspense>
    </StrictMode>,
  );
}
