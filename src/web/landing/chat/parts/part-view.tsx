import { useText } from '../../../shared/locale.js';
import { texts } from '../texts.js';
import type { Piece } from '../in-order.js';
import { ActionPart } from './action-part.js';
import { ChartPart } from './chart-part.js';
import { FactsPart, FactRows, TablePart } from './table-part.js';

interface PartViewProps {
  readonly part: Extract<Piece, { readonly part: unknown }>['part'];
  /** Absent where nothing can be asked now. */
  readonly onAsk: ((question: string) => void) | undefined;
}

function FollowUps({ questions, onAsk }: { readonly questions: readonly string[] } & Pick<PartViewProps, 'onAsk'>) {
  const t = useText();
  if (!onAsk) return null;
  return (
    <div className="follow-ups" role="group" aria-label={t(texts.followUps)}>
      {questions.map((question) => (
        <button key={question} type="button" className="chip" onClick={() => onAsk(question)}>
          {question}
        </button>
      ))}
    </div>
  );
}

/** A part of a reply beside its text. */
export function PartView({ part, onAsk }: PartViewProps) {
  const t = useText();
  switch (part.__typename) {
    case 'ReplyFactsPart':
      return <FactsPart part={part} />;
    case 'ReplyTablePart':
      return <TablePart part={part} />;
    case 'ReplyChartPart':
      return <ChartPart part={part} />;
    case 'ReplyAdvicePart':
      return (
        <section className="part advice">
          <h3>{t(texts.advice)}</h3>
          <ul>
            {part.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </section>
      );
    case 'ReplyFollowUpsPart':
      return <FollowUps questions={part.questions} onAsk={onAsk} />;
    case 'ReplyActionPart':
      return <ActionPart part={part} />;
    case 'ReplyScenarioPart':
      return (
        <section className="part">
          <h3>
            {t(texts.situation)}: {part.scenario.label}
          </h3>
          <FactRows facts={part.scenario.keyMetrics} />
        </section>
      );
  }
}
