import { useRef, useState } from 'react';
import { Failure } from '../../../shared/failure.js';
import { useText } from '../../../shared/locale.js';
import { useTask } from '../../../shared/use-task.js';
import { analysedFiles } from './carried-api.js';
import { CarriedDialog } from './carried-dialog.js';
import type { CarriedFile } from './carried.js';
import { carriedTexts as texts } from './texts.js';
import { MOST_FILES, type Attachments } from './use-attachments.js';

const TYPES = '.csv,.tsv,.txt,.xlsx,.parquet,image/jpeg,image/png,image/webp';

interface RecentProps {
  readonly files: readonly CarriedFile[];
  readonly onTake: (file: CarriedFile) => void;
}

function Recent({ files, onTake }: RecentProps) {
  const t = useText();
  if (files.length === 0) return <p className="origin">{t(texts.noRecent)}</p>;
  return (
    <ul className="recent" aria-label={t(texts.recent)}>
      {files.map((file) => (
        <li key={file.fileId}>
          <button type="button" className="chip" onClick={() => onTake(file)}>
            {file.fileName}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Chooses files for the question: new ones, which are sent and analysed at once, or some that were analysed before. */
export function AttachDialog({ attachments, isBusy }: { readonly attachments: Attachments; readonly isBusy: boolean }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { run, isRunning, failure } = useTask();
  const [recent, setRecent] = useState<readonly CarriedFile[] | null>(null);
  const isFull = attachments.files.length >= MOST_FILES;
  return (
    <CarriedDialog
      label={texts.attach}
      lead={texts.attachLead}
      isDisabled={isBusy || isFull}
      onOpen={() => void run(async () => setRecent(await analysedFiles()))}
    >
      {(close) => (
        <>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={TYPES}
            onChange={({ target }) => {
              attachments.add([...(target.files ?? [])]);
              target.value = '';
              close();
            }}
          />
          <h4>{t(texts.recent)}</h4>
          {isRunning && <p className="origin">{t(texts.loadingFiles)}</p>}
          {recent && !isRunning && (
            <Recent
              files={recent}
              onTake={(file) => {
                attachments.take(file);
                close();
              }}
            />
          )}
          <Failure failure={failure} />
          <div className="choices">
            <button type="button" className="button" onClick={close}>
              {t(texts.close)}
            </button>
            <button type="button" className="button primary" onClick={() => input.current?.click()}>
              {t(texts.chooseFile)}
            </button>
          </div>
        </>
      )}
    </CarriedDialog>
  );
}
