import { useText } from '../../../shared/locale.js';
import type { Attachment } from './attachment.js';
import { carriedTexts as texts } from './texts.js';

const STAGES = { SENDING: texts.sending, ANALYSING: texts.analysing, READY: texts.ready, FAILED: null } as const;

function AttachedFile({ file, onRemove }: { readonly file: Attachment; readonly onRemove: () => void }) {
  const t = useText();
  const { name, stage, percent, failure } = file;
  const said = STAGES[stage];
  const isUnderWay = stage === 'SENDING' || stage === 'ANALYSING';
  return (
    <li data-stage={stage}>
      <span className="name">{name}</span>
      <span className="stage" role={isUnderWay ? undefined : 'status'}>
        {said ? t(said) : failure && t(failure)}
      </span>
      {isUnderWay && <progress max={100} value={percent} aria-label={`${name}: ${said ? t(said) : ''}`} />}
      <button type="button" className="remove" aria-label={t(texts.remove(name))} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

/** Files that go with the question that is being written, and how far each is. */
export function AttachedFiles({
  files,
  onRemove,
}: {
  readonly files: readonly Attachment[];
  readonly onRemove: (key: string) => void;
}) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <ul className="attached" aria-label={t(texts.attached)}>
      {files.map((file) => (
        <AttachedFile key={file.key} file={file} onRemove={() => onRemove(file.key)} />
      ))}
    </ul>
  );
}
