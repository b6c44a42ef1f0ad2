import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Door } from '../_auth+/door';

type OpenLinkProps = {
  today: string;
  demo: boolean;
  visitor: 'nobody' | 'somebody else';
  link: {
    state: 'live' | 'revoked' | 'expired' | 'used' | 'ended';
    purpose: 'approve' | 'adopt';
    path: string;
    firstName: string;
    library: string;
    campaign: string | null;
  } | null;
};

/** What a letter's button is for, with one button; or why it opens nothing any more and how to get in all the same. */
export function OpenLinkView({ today, demo, visitor, link }: OpenLinkProps) {
  const t = useTranslations('notifications.link');
  if (link?.state !== 'live') {
    const signIn = link ? `/sign-in?to=${encodeURIComponent(link.path)}` : '/sign-in';
    return (
      <Door today={today} demo={demo} heading={t('overHeading')} lead={t('overLead')}>
        <div className="sheet stack">
          <p role="alert">{t(`over.${link?.state ?? 'unknown'}`)}</p>
          <p>{t('codeLead')}</p>
          <ButtonLink look="main" wide to={signIn}>
            {t('getCode')}
          </ButtonLink>
        </div>
      </Door>
    );
  }
  return (
    <Door today={today} demo={demo} heading={link.campaign ?? t('title')} lead={t(`lead.${link.purpose}`)}>
      <div className="sheet stack">
        <p>
          <strong>{link.library}</strong>
          <br />
          <span className="meta">{t('for', { name: link.firstName })}</span>
        </p>
        {visitor === 'somebody else' ? <Note icon="people">{t('somebodyElse')}</Note> : null}
        <Form method="post" reloadDocument>
          <Button look="main" wide name="intent" value="open">
            {t('open')}
          </Button>
        </Form>
      </div>
    </Door>
  );
}
