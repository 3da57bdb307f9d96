import { useText } from '../../shared/locale.js';
import { piecesOf } from './figures.js';
import { texts } from './texts.js';
import type { Fact } from './thread.js';

interface ToldProps {
  readonly text: string;
  /** Where the text begins in that of the reply, to which the places of facts belong. */
  readonly from?: number;
  readonly facts: readonly Fact[];
}

interface SourcesProps {
  /** Null while they are not known here. */
  readonly facts: readonly Fact[] | null;
  /** Called when somebody wants to see facts that are not loaded here. */
  readonly onWanted: () => void;
}

/** A reply's text, with every figure that comes from a fact marked as such. */
export function ReplyText({ text, from = 0, facts }: ToldProps) {
  const moved = facts.map((fact) => ({ ...fact, places: fact.places.map((place) => place - from) }));
  return (
    <p className="text">
      {piecesOf(text, moved).map(({ start, text: piece, fact }) =>
        fact ? (
          <mark key={start} className="figure" title={`${fact.label} · ${fact.source}, ${fact.asOf}`}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </p>
  );
}

/** Where the figures of a reply come from; empty when it is known to contain none. */
export function Sources({ facts, onWanted }: SourcesProps) {
  const t = useText();
  const told = facts?.filter(({ isTold }) => isTold);
  if (told?.length === 0) return null;
  return (
    <details
      className="sources"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !told) onWanted();
      }}
    >
      <summary>
        {t(texts.sources)} {told && <span className="count">{told.length}</span>}
      </summary>
      <dl>
        {told?.map(({ id, label, value, source, asOf }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {value}
              <span className="origin">
                {source}, {asOf}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
