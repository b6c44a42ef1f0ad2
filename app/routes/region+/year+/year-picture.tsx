import { useTranslations } from 'use-intl';
import type { YearPage } from '~/flows/year/read-year.server';
import { useFormats } from '~/i18n/use-formats';
import { MarkPath } from './occasion-mark';

const looks = ['real', 'draft', 'missing', 'over'] as const;

/** Twelve months as one line; a phone reads the list below instead. */
export function YearPicture({ page }: { page: YearPage }) {
  const t = useTranslations('year');
  const formats = useFormats();
  const { picture } = page;
  const laneY = (lane: number) => picture.top + lane * picture.laneHeight;
  return (
    <figure className="yearline">
      <svg
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-label={t('pictureLabel', { year: page.year })}
      >
        {picture.months.map((month, at) => (
          <g key={month.first}>
            {at % 2 === 1 ? (
              <rect
                className="month"
                x={month.x}
                width={(picture.months[at + 1]?.x ?? picture.width) - month.x}
                height={picture.height}
              />
            ) : null}
            <text className="name" x={month.middle} y="20" textAnchor="middle">
              {formats.month(month.first)}
            </text>
          </g>
        ))}
        {picture.crowds.map((crowd) => (
          <rect
            key={crowd.x}
            className="crowd"
            x={crowd.x}
            y={picture.top - 4}
            width={crowd.width}
            height={picture.height - picture.top + 4}
          />
        ))}
        <line className="rule" x1="0" x2={picture.width} y1="50" y2="50" />
        {picture.marks.map((mark) => (
          <g key={mark.id} transform={`translate(${mark.x} ${mark.y})`}>
            <MarkPath mark={mark.mark} />
          </g>
        ))}
        {picture.bars.map((bar) => {
          const y = laneY(bar.lane);
          return (
            <g key={bar.id}>
              {bar.x > bar.prepareX ? (
                <line className="prepare" x1={bar.prepareX} x2={bar.x} y1={y + 16} y2={y + 16} />
              ) : null}
              <rect className={`bar ${bar.look}`} x={bar.x} y={y + 7} width={bar.width} height="18" rx="3" />
              <text x={bar.labelX} y={y + 21} textAnchor={bar.anchor}>
                {bar.label}
              </text>
            </g>
          );
        })}
        {picture.todayX === null ? null : (
          <g>
            <line className="hand" x1={picture.todayX} x2={picture.todayX} y1="28" y2={picture.height} />
          </g>
        )}
      </svg>
      <figcaption>
        <ul className="legend" aria-label={t('legend')}>
          {looks.map((look) => (
            <li key={look}>
              <svg className="key" viewBox="0 0 34 18" aria-hidden="true" focusable="false">
                <rect className={`bar ${look}`} x="1" y="2" width="32" height="14" rx="3" />
              </svg>
              {t(`look.${look}`)}
            </li>
          ))}
          <li>
            <svg className="key" viewBox="0 0 34 18" aria-hidden="true" focusable="false">
              <line className="prepare" x1="1" x2="33" y1="9" y2="9" />
            </svg>
            {t('look.prepare')}
          </li>
          {picture.crowds.length > 0 ? (
            <li>
              <svg className="key" viewBox="0 0 34 18" aria-hidden="true" focusable="false">
                <rect className="crowd" width="34" height="18" />
              </svg>
              {t('look.crowd')}
            </li>
          ) : null}
          {picture.todayX === null ? null : (
            <li>
              <svg className="key" viewBox="0 0 34 18" aria-hidden="true" focusable="false">
                <line className="hand" x1="17" x2="17" y1="0" y2="18" />
              </svg>
              {t('today')}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}
