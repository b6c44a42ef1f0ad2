import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Section } from '~/ui/page';
import type { UpdatesPage } from './data.server';
import { useAbout } from './words';

/** Choices made so far; each can be taken back for a month. */
export function SettledConflicts({ page }: { page: UpdatesPage }) {
  const t = useTranslations('updates.settled');
  const formats = useFormats();
  const about = useAbout();
  if (page.settled.length === 0) return null;
  return (
    <Section title={t('title')} className="no-print">
      <p className="meta">{t('hint')}</p>
      <ul>
        {page.settled.map((one) => (
          <li key={one.id} className="turnrow">
            <div>
              <p>
                <b>{about(one.about, one.field)}</b>
              </p>
              <p className="meta">
                {t(`states.${one.state}`)}
                {one.at ? `, ${formats.moment(one.at)}` : ''}
              </p>
            </div>
            {one.mayUndo ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={one.id} />
                <Button
                  slim
                  look="bare"
                  icon="returned"
                  name="intent"
                  value="reopen"
                  aria-label={`${t('undo')}: ${about(one.about, one.field)}`}
                >
                  {t('undo')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
