import { useText } from '../../../shared/locale.js';
import { carriedTexts as texts } from './texts.js';
import type { Carried } from './carried.js';

/** Says below a question what it carries beside its text. */
export function CarriedLine({ forecast, attachments }: Carried) {
  const t = useText();
  if (!forecast && attachments.length === 0) return null;
  return (
    <ul className="carried-line" aria-label={t(texts.carried)}>
      {forecast && (
        <li>
          {t(texts.forecast)} {t(texts.monthsAhead(forecast.months))}
          {forecast.question !== null && `: ${forecast.question}`}
        </li>
      )}
      {attachments.map(({ fileId, fileName }) => (
        <li key={fileId}>
          {t(texts.file)} {fileName}
        </li>
      ))}
    </ul>
  );
}
