import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { InvitePage } from '~/flows/campaigns/invite-libraries.server';
import type { RefusedForm } from '~/http/form';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { CheckList } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';
import { InviteForm } from './invite-form';

type Props = { page: InvitePage; reply: RefusedForm | undefined };

function Letters({ page }: { page: InvitePage }) {
  const t = useTranslations('campaigns.invite');
  if (page.letters.length === 0) return null;
  return (
    <Section title={t('letter')}>
      <p className="meta">{t('letterNote')}</p>
      {page.letters.map((letter) => (
        <details key={letter.audience}>
          <summary>{t(letter.audience === 'school' ? 'letterSchool' : 'letterLibrary')}</summary>
          <div className="letter stack">
            <p>
              <strong>{letter.subject}</strong>
            </p>
            <p className="pre">{letter.text}</p>
          </div>
        </details>
      ))}
    </Section>
  );
}

function Ready({ page }: { page: InvitePage }) {
  const t = useTranslations('campaigns');
  return (
    <Section title={t('invite.checkFirst')}>
      <CheckList
        items={[
          {
            id: 'dates',
            ok: !page.over,
            children: page.over
              ? t('errors.over')
              : t('invite.dates', { range: page.dates, day: page.answerBy }),
          },
          {
            id: 'texts',
            ok: page.findings === 0,
            children:
              page.findings === 0 ? (
                t('invite.ready')
              ) : (
                <Link to={`${page.base}/texts`}>{t('invite.findings', { n: page.findings })}</Link>
              ),
          },
          ...(page.unconfirmed
            ? [
                {
                  id: 'names',
                  ok: page.unconfirmed.length === 0,
                  children: <Names libraries={page.unconfirmed} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Whose names nobody has confirmed: those libraries are asked before their texts go out. */
function Names({ libraries }: { libraries: string[] }) {
  const t = useTranslations('forms');
  const formats = useFormats();
  if (libraries.length === 0) return t('invite.confirmed');
  return (
    <details>
      <summary>{t('invite.unconfirmed', { n: libraries.length })}</summary>
      <p>{formats.list(libraries)}</p>
    </details>
  );
}

export function CampaignInviteView({ page, reply }: Props) {
  const t = useTranslations('campaigns.invite');
  if (!page.canInvite) {
    return (
      <div className="gap-m">
        <Note icon="lock">
          <p>{t(page.closed ? 'closed' : 'readOnly')}</p>
        </Note>
      </div>
    );
  }
  if (page.total === 0) {
    return (
      <div className="gap-m">
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="desk gap-m">
      {page.waiting === 0 ? (
        <EmptyState
          title={t('all')}
          action={<ButtonLink to={`${page.base}/members`}>{t('toMembers')}</ButtonLink>}
        />
      ) : (
        <InviteForm page={page} reply={reply} />
      )}
      <aside className="stack-l">
        <Ready page={page} />
        <Letters page={page} />
      </aside>
    </div>
  );
}
