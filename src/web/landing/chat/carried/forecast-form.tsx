import { useState } from 'react';
import { useText } from '../../../shared/locale.js';
import type { Series } from './carried-api.js';
import type { Question } from './carried.js';
import { carriedTexts as texts } from './texts.js';

/** Bounds of the API. */
const [MOST_MONTHS, USUAL_MONTHS, QUESTION_LETTERS] = [24, 6, 1_000];
/** Series of days are forecast one month at most. */
const mostMonthsOf = (series: Series | undefined): number => (series?.frequency === 'DAY' ? 1 : MOST_MONTHS);

interface ForecastFormProps {
  readonly series: readonly Series[];
  readonly onClose: () => void;
  readonly onAsk: (question: Question) => Promise<boolean>;
}

/** Which series, how far ahead, and what to focus on. */
export function ForecastForm({ series, onClose, onAsk }: ForecastFormProps) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [months, setMonths] = useState(String(USUAL_MONTHS));
  const [focus, setFocus] = useState('');
  const meant = series.find(({ id }) => id === chosen) ?? series[0];
  const most = mostMonthsOf(meant);
  const ahead = Math.min(Number(months), most);

  async function submit(): Promise<void> {
    if (!meant || !Number.isInteger(ahead) || ahead < 1) return;
    const question = focus.trim() === '' ? null : focus.trim();
    const forecast = { seriesId: meant.id, months: ahead, question };
    if (await onAsk({ text: t(texts.forecastOf(meant.name, ahead)), forecast, attachments: [] })) setFocus('');
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label>
        {t(texts.series)}
        <select className="input" required value={meant?.id ?? ''} onChange={({ target }) => setChosen(target.value)}>
          {series.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(texts.months)}
        <input
          className="input"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={MOST_MONTHS}
          value={months}
          onChange={({ target }) => setMonths(target.value)}
        />
      </label>
      <label>
        {t(texts.focusOn)}
        <textarea
          className="input"
          rows={2}
          maxLength={QUESTION_LETTERS}
          value={focus}
          onChange={({ target }) => setFocus(target.value)}
        />
      </label>
      <div className="choices">
        <button type="button" className="button" onClick={onClose}>
          {t(texts.close)}
        </button>
        <button type="submit" className="button primary" disabled={!meant}>
          {t(texts.ask)}
        </button>
      </div>
    </form>
  );
}
