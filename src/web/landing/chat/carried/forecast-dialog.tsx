import { useState } from 'react';
import { Failure } from '../../../shared/failure.js';
import { useText } from '../../../shared/locale.js';
import { useTask } from '../../../shared/use-task.js';
import { allSeries, type Series } from './carried-api.js';
import { CarriedDialog } from './carried-dialog.js';
import type { Question } from './carried.js';
import { ForecastForm } from './forecast-form.js';
import { carriedTexts as texts } from './texts.js';

interface ForecastDialogProps {
  readonly isBusy: boolean;
  /** Resolves with whether the question has arrived. */
  readonly onAsk: (question: Question) => Promise<boolean>;
}

/** Asks for a forecast of a series that the person chooses. */
export function ForecastDialog({ isBusy, onAsk }: ForecastDialogProps) {
  const t = useText();
  const { run, isRunning, failure } = useTask();
  const [series, setSeries] = useState<readonly Series[] | null>(null);
  return (
    <CarriedDialog
      label={texts.askForecast}
      lead={texts.forecastLead}
      isDisabled={isBusy}
      onOpen={() => void run(async () => setSeries(await allSeries()))}
    >
      {(close) => (
        <>
          {isRunning && series === null && <p className="origin">{t(texts.loadingSeries)}</p>}
          {series?.length === 0 && <p className="origin">{t(texts.noSeries)}</p>}
          <Failure failure={failure} />
          <ForecastForm
            series={series ?? []}
            onClose={close}
            onAsk={async (question) => {
              close();
              return onAsk(question);
            }}
          />
        </>
      )}
    </CarriedDialog>
  );
}
