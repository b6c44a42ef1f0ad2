import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { CopyButton } from '~/ui/copy-button';
import { TextInput } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Section } from '~/ui/page';
import { ProblemNote, type ProblemReply, useFrame } from '../frame';
import type { Outgoing, PublishingPage } from './publishing-data.server';

type Refused = { ok: false; errors: FieldErrors; values: FormValues };
type PublishingViewProps = { page: PublishingPage; reply: ProblemReply | Refused | undefined };

export function PublishingView({ page, reply }: PublishingViewProps) {
  const t = useTranslations('adoption.publishing');
  const { to } = useFrame();
  const refused = reply && 'errors' in reply ? reply : undefined;
  const out = page.channels.filter((one) => one.publishedAt !== null).length;
  const all = page.channels.length;
  return (
    <>
      {reply && 'kind' in reply ? <ProblemNote reply={reply} to={to} /> : null}
      {page.ready ? (
        <div className="stack-s" role="status">
          <p className="lead">{out === all ? t('allDone') : t('lead')}</p>
          <p>
            <strong>{t('progress', { n: out, all })}</strong>
          </p>
          {page.canReport && out > 0 ? (
            <p>
              <ButtonLink slim to={`${to}/results`}>
                {t('results')}
              </ButtonLink>
            </p>
          ) : null}
        </div>
      ) : (
        <Note tone="wait" icon="clock">
          <p>{t('notYet')}</p>
          <p className="gap-s">
            <ButtonLink slim to={`${to}/approval`}>
              {t('toApproval')}
            </ButtonLink>
          </p>
        </Note>
      )}
      {page.ready && !page.canPublish ? <Note icon="info">{t('cannot')}</Note> : null}
      {page.channels.map((channel) => (
        <Channel
          key={channel.channel}
          channel={channel}
          page={page}
          refused={refused?.values.channel === channel.channel ? refused : undefined}
        />
      ))}
      <p className="meta no-print">{t('print')}</p>
    </>
  );
}

type ChannelProps = { channel: Outgoing; page: PublishingPage; refused: Refused | undefined };

function Channel({ channel, page, refused }: ChannelProps) {
  const t = useTranslations('adoption');
  const formats = useFormats();
  const { to } = useFrame();
  const words = t(`channelTexts.${channel.channel}`);
  const published = channel.publishedAt;
  return (
    <div id={`c-${channel.channel}`}>
      <Section
        title={words}
        aside={
          published ? (
            <Chip tone="done" icon="campaign">
              {t('publishing.publishedOn', { moment: formats.moment(published) })}
            </Chip>
          ) : null
        }
      >
        <div className="stack">
          <div className="stack-s">
            {channel.title ? <p className="ph1">{channel.title}</p> : null}
            {channel.bodies.map((body) => (
              <p className="say pre" key={body.id}>
                {body.text}
              </p>
            ))}
          </div>
          {channel.url ? (
            <p className="row small">
              <Icon name="external" />
              <a href={channel.url} rel="noopener noreferrer nofollow" target="_blank">
                {channel.url}
              </a>
            </p>
          ) : null}
          {page.ready ? (
            <div className="row no-print">
              <CopyButton text={channel.plain} label={t('copy')} />
              {channel.channel === 'poster' ? (
                <ButtonLink slim icon="download" to={`${to}/poster.pdf`} reloadDocument download>
                  {t('publishing.poster')}
                </ButtonLink>
              ) : null}
            </div>
          ) : null}
          {channel.mend ? <Mend channel={channel} may={page.canPublish} /> : null}
          {page.ready && page.canPublish ? <Mark channel={channel} words={words} refused={refused} /> : null}
        </div>
      </Section>
    </div>
  );
}

/** The text changed after it went out: the channel has to be mended by hand. */
function Mend({ channel, may }: { channel: Outgoing; may: boolean }) {
  const t = useTranslations('updates.mend');
  return (
    <Note tone="wait" icon="warn">
      <p>{t('changed')}</p>
      {may ? (
        <Form method="post" className="gap-s no-print" preventScrollReset>
          <input type="hidden" name="channel" value={channel.channel} />
          <input type="hidden" name="url" value={channel.url ?? ''} />
          <Button slim icon="check">
            {t('done')}
          </Button>
        </Form>
      ) : null}
    </Note>
  );
}

/** Says that the text is out, with its address where it has one. */
function Mark({ channel, words, refused }: Omit<ChannelProps, 'page'> & { words: string }) {
  const t = useTranslations('adoption');
  const errors = useErrorTexts(refused?.errors);
  const field = (
    <TextInput
      id={`f-url-${channel.channel}`}
      name="url"
      type="url"
      label={t('publishing.url')}
      hint={t(channel.channel === 'poster' ? 'publishing.posterUrlHint' : 'publishing.urlHint')}
      error={errors.url}
      defaultValue={refused?.values.url ?? channel.url ?? ''}
      optional
      autoComplete="off"
    />
  );
  const hidden = <input type="hidden" name="channel" value={channel.channel} />;
  if (channel.publishedAt) {
    return (
      <details className="no-print" open={refused ? true : undefined}>
        <summary>{t('publishing.changeUrl')}</summary>
        <Form method="post" className="stack measure" noValidate preventScrollReset>
          {hidden}
          {field}
          <Button slim aria-label={`${t('publishing.saveUrl')}: ${words}`}>
            {t('publishing.saveUrl')}
          </Button>
        </Form>
      </details>
    );
  }
  return (
    <Form method="post" className="stack-s measure no-print" noValidate preventScrollReset>
      {hidden}
      {field}
      <Button icon="check" aria-label={`${t('publish')}: ${words}`}>
        {t('publish')}
      </Button>
    </Form>
  );
}
