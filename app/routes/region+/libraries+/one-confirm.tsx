import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LibraryPage } from '~/flows/libraries/read-libraries.server';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { PageHead, Sheet } from '~/ui/page';
import type { Sure } from './one-actions.server';

type Props = { library: LibraryPage; base: string; sure: Sure };

/** What cannot be done by a slip: said in full sentences before it happens. */
export function LibraryConfirm({ library, base, sure }: Props) {
  const t = useTranslations('libraries');
  const formats = useFormats();
  const { on = library.today, reason = '', into = '' } = sure.values;
  const day = formats.longDay(on);
  const here = `${base}/${library.id}`;
  const merging = sure.intent === 'merge';
  return (
    <>
      <PageHead
        crumbs={[
          { to: base, label: t('title') },
          { to: here, label: library.shortName },
        ]}
        title={t(merging ? 'one.confirm.mergeTitle' : 'one.confirm.closeTitle')}
      />
      <div className="measure">
        <Sheet>
          {merging ? (
            <>
              <p>{t('one.confirm.merge', { day, name: library.name, into: sure.into })}</p>
              <p>{t('one.confirm.mergePeople', { n: sure.people })}</p>
              {sure.people > 0 ? <p>{t('one.confirm.mergeRoles')}</p> : null}
              <p>{t('one.confirm.mergeData')}</p>
            </>
          ) : (
            <p>{t('one.confirm.close', { day, name: library.name })}</p>
          )}
          <p className="meta">
            {t('one.reason')}: {reason}
          </p>
          <Form method="post" action={here} className="row">
            <input type="hidden" name="on" value={on} />
            <input type="hidden" name="reason" value={reason} />
            {merging ? <input type="hidden" name="into" value={into} /> : null}
            {merging ? (
              <Button look="stop" name="intent" value="merge-sure">
                {t('one.mergeSubmit')}
              </Button>
            ) : (
              <Button look="stop" name="intent" value="close-sure">
                {t('one.closeSubmit')}
              </Button>
            )}
            <Link to={here} reloadDocument>
              {t('one.back')}
            </Link>
          </Form>
        </Sheet>
      </div>
    </>
  );
}
