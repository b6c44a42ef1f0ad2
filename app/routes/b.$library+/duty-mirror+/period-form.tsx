import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type MirrorPeriod, type offeredPeriods, periodQuery } from '~/flows/duty-mirror/mirror-period';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/field';

type Props = { period: MirrorPeriod; offered: ReturnType<typeof offeredPeriods>; base: string };

/** Which days to look at: three usual periods by one press, any by two dates. */
export function PeriodForm({ period, offered, base }: Props) {
  const t = useTranslations('dutyMirror.period');
  return (
    <div className="stack-s no-print">
      <nav className="seg wraps" aria-label={t('label')}>
        {offered.map((one) => {
          const here = one.period.from === period.from && one.period.to === period.to;
          return (
            <Link
              key={one.key}
              to={`${base}${periodQuery(one.period)}`}
              aria-current={here ? 'page' : undefined}
            >
              {t(one.key)}
            </Link>
          );
        })}
      </nav>
      <Form method="get" action={base} className="period-days" key={`${period.from} ${period.to}`}>
        <DateInput name="from" label={t('from')} defaultValue={period.from} />
        <DateInput name="to" label={t('to')} defaultValue={period.to} />
        <Button>{t('show')}</Button>
      </Form>
    </div>
  );
}
