const EXTENSIONS = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
} as const;

/** A name for saving a file: it has the extension of its type, whatever the customer called it. */
export function downloadName(name: string, type: keyof typeof EXTENSIONS): string {
  const endings: readonly string[] = EXTENSIONS[type];
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0] ?? ''}`;
}
