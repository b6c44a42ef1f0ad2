import { useTranslations } from 'use-intl';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import { ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { EmptyState, PageHead } from '~/ui/page';
import { LiveLine } from './live-line';
import { minutesMarks } from './marks';
import { MinutesAside } from './minutes-aside';
import { MinutesItem } from './minutes-item';
import type { MinutesReply } from './minutes-reply';
import { useLiveMinutes } from './use-live-minutes';

type Props = { page: MinutesPage; reply: MinutesReply | null | undefined };

const refusals = ['closed', 'stale', 'early', 'waiting', 'unknownState'] as const;

export function MinutesView({ page, reply }: Props) {
  const t = useTranslations('minutes');
  const live = useLiveMinutes(page);
  const refused = refusals.find((one) => one === reply?.errors.form);
  return (
    <>
      <PageHead
        crumbs={[
          { to: page.base, label: page.group },
          { to: page.path, label: page.title },
        ]}
        title={page.number ? t('titleNumber', { number: page.number }) : t('title')}
        meta={
          <>
            <Chip {...minutesMarks[page.state]}>{t(`states.${page.state}`)}</Chip>
            <span className="meta">{[page.when, page.place].filter(Boolean).join(' · ')}</span>
          </>
        }
        action={
          page.number ? (
            <ButtonLink to={`${page.path}/minutes.pdf`} reloadDocument icon="download">
              {t('pdf')}
            </ButtonLink>
          ) : null
        }
      />
      <div className="desk">
        <div className="stack-l">
          {refused ? (
            <div role="alert">
              <Note tone="stop" icon="warn">
                <p>{t(`refused.${refused}`)}</p>
              </Note>
            </div>
          ) : null}
          {live.left.length > 0 ? (
            <Note tone="wait" icon="text">
              <p>{t('live.left')}</p>
              {live.left.map((text) => (
                <p key={text} className="pre">
                  {text}
                </p>
              ))}
            </Note>
          ) : null}
          {page.may.write ? <LiveLine live={live} me={page.personId} /> : null}
          {page.items.length === 0 ? (
            <EmptyState
              level={2}
              title={t('noItems')}
              action={<ButtonLink to={page.path}>{t('toMeeting')}</ButtonLink>}
            >
              {t('noItemsText')}
            </EmptyState>
          ) : null}
          {page.items.map((item, at) => (
            <MinutesItem
              key={item.id}
              item={item}
              at={at}
              page={page}
              live={live}
              reply={reply ?? undefined}
            />
          ))}
        </div>
        <MinutesAside page={page} reply={reply ?? undefined} />
      </div>
    </>
  );
}
