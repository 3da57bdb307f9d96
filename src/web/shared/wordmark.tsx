/** Four dots gathered in a bowl: 모아 means "gathered together". */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M5 16.5a11 11 0 0 0 22 0" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <g fill="currentColor">
        <circle cx="9.8" cy="10.4" r="2.7" />
        <circle cx="16" cy="5.8" r="2.7" />
        <circle cx="22.2" cy="10.4" r="2.7" />
        <circle cx="16" cy="15.2" r="2.7" />
      </g>
    </svg>
  );
}

export function Wordmark({ children }: { readonly children?: string }) {
  return (
    <a className="wordmark" href="/">
      <Mark />
      <span>모아{children && ` ${children}`}</span>
    </a>
  );
}
