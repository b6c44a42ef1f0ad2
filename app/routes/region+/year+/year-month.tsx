import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { YearPage } from '~/flows/year/read-year.server';
import { MarkShape } from './occasion-mark';

type Month = YearPage['months'][number];

function CampaignLine({
  one,
}: {
  one: Month['others'][number] | Month['lines'][number]['campaigns'][number];
}) {
  const t = useTranslations();
  const kind = one.kind === 'promotion' ? '' : ` (${t(`year.kinds.${one.kind}`).toLocaleLowerCase('lt')})`;
  return (
    <span className="camp">
      <Link to={one.to}>{t('year.campaign', { title: one.title })}</Link>
      {kind}: {t(`states.campaign.${one.state}`).toLocaleLowerCase('lt')}, {one.when}
    </span>
  );
}

/** One month of the list: the same as the picture, in words. */
export function YearMonth({ month }: { month: Month }) {
  const t = useTranslations();
  const id = `m-${month.id}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {month.title} <small>{t('counts.occasions', { n: month.lines.length })}</small>
      </h3>
      <ol className="occ">
        {month.lines.map((line) => (
          <li key={line.id}>
            <span className="d">{line.day}</span>
            <MarkShape mark={line.mark} />
            <span>
              {line.title} <span className="vh">({t(`occasions.marks.${line.mark}`)})</span>
              {line.campaigns.map((one) => (
                <CampaignLine key={one.id} one={one} />
              ))}
              {line.missing === 'now' || line.missing === 'soon' || line.missing === 'later' ? (
                <span className="camp">
                  {t('year.withoutCampaign')}; {t('year.workBy', { day: line.workBy })}
                </span>
              ) : null}
              {line.missing === 'past' ? <span className="camp">{t('year.passed')}</span> : null}
            </span>
          </li>
        ))}
        {month.others.map((one) => (
          <li key={one.id}>
            <span className="d" />
            <span />
            <span>
              <CampaignLine one={one} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
