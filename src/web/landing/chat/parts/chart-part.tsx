import { useLocale } from '../../../shared/locale.js';
import type { Locale } from '../../../shared/localized.js';
import { pointsText, wonText } from '../texts.js';
import type { Part } from '../thread.js';
import { barsOf, BOX, linesOf, scaleOf, type Scale } from './chart-geometry.js';
import { OriginLine } from './table-part.js';

type Chart = Extract<Part, { readonly __typename: 'ReplyChartPart' }>;

/** A value in a few characters, with its unit. */
function shortValue(value: number, unit: Chart['unit'], locale: Locale): string {
  const number = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  if (unit === 'PERCENT') return `${number}%`;
  return (unit === 'POINT' ? pointsText(number) : wonText(number))[locale];
}

function Drawn({ chart, values, scale }: { readonly chart: Chart; readonly values: Row[]; readonly scale: Scale }) {
  const zero = scale.least < 0 && scale.most > 0 && (
    <line className="zero" x1={BOX.left} x2={BOX.width - BOX.right} y1={scale.y(0)} y2={scale.y(0)} />
  );
  return (
    <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={chart.title} preserveAspectRatio="none">
      {zero}
      {values.map((row, place) => (
        <g key={place} data-series={place}>
          {chart.kind === 'BAR'
            ? barsOf(row, scale, place, values.length).map((bar, at) => <rect key={at} {...bar} />)
            : linesOf(row, scale).map((line, at) => (
                <polyline key={at} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
              ))}
        </g>
      ))}
    </svg>
  );
}

type Row = readonly (number | null)[];

/** A small chart, with its least and greatest value and its ends named in words. */
export function ChartPart({ part }: { readonly part: Chart }) {
  const locale = useLocale();
  const { title, kind, unit, points, series, origin } = part;
  const values = series.map((each) => each.values.map((value) => (value === null ? null : Number(value))));
  const scale = scaleOf(values, kind === 'BAR');
  if (!scale) return null;
  const named = (value: number): string => shortValue(value, unit, locale);
  return (
    <section className="part chart">
      <h3>{title}</h3>
      {series.length > 1 && (
        <ul className="legend">
          {series.map(({ name }, place) => (
            <li key={name} data-series={place}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="chart-frame">
        <span className="most">{named(scale.most)}</span>
        <Drawn chart={part} values={values} scale={scale} />
        {scale.least !== scale.most && <span className="least">{named(scale.least)}</span>}
      </div>
      <p className="ends">
        <span>{points[0]}</span>
        {points.length > 1 && <span>{points.at(-1)}</span>}
      </p>
      <OriginLine origins={origin ? [origin] : []} />
    </section>
  );
}
