import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select, TextArea, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import { useFrame } from '../frame';
import { Words } from '../words';
import { Filled } from './filled';
import type { TextsPage } from './texts-data.server';
import type { TextsReply } from './texts-reply';

/** A text of the library's own, for a channel of its choice. */
export function AddOwnText({ channels, reply }: { channels: string[]; reply: TextsReply | undefined }) {
  const t = useTranslations('updates.own');
  const names = useTranslations('campaigns.channels');
  const refused = reply && 'errors' in reply && reply.values.intent === 'add' ? reply : undefined;
  const errors = useErrorTexts(refused?.errors);
  return (
    <details className="no-print" open={refused ? true : undefined} id="own">
      <summary>{t('title')}</summary>
      <Form method="post" className="stack measure" noValidate>
        <p className="meta">{t('hint')}</p>
        <Select
          id="own-channel"
          name="channel"
          label={t('channel')}
          error={errors.channel}
          defaultValue={refused?.values.channel}
          options={channels.map((value) => ({ value, label: names(value as 'facebook') }))}
        />
        <TextInput
          id="own-title"
          name="title"
          label={t('heading')}
          hint={t('headingHint')}
          error={errors.title}
          defaultValue={refused?.values.title}
          optional
          autoComplete="off"
        />
        <TextArea
          id="own-body"
          name="body"
          label={t('body')}
          error={errors.body}
          defaultValue={refused?.values.body}
          rows={6}
        />
        <Button icon="plus" name="intent" value="add">
          {t('add')}
        </Button>
      </Form>
    </details>
  );
}

/** What the library does without, and the way to take it back. */
export function TextsAside({ page }: { page: TextsPage }) {
  const t = useTranslations('updates.aside');
  const names = useTranslations('campaigns.channels');
  if (page.aside.length === 0) return null;
  return (
    <Section title={t('title')} className="no-print">
      <p className="meta">{t('hint')}</p>
      {page.aside.map((text) => (
        <div className="blk" key={text.id} id={`b-${text.id}`}>
          <div className="head">
            <h3>{names(text.channel)}</h3>
            <Chip icon="archive">{t('mark')}</Chip>
          </div>
          <p className="meta pre">
            <Filled segments={text.filled} />
          </p>
          {page.open && page.canEdit ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="itemId" value={text.id} />
              <Button slim icon="returned" name="intent" value="bring">
                {t('bring')}
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
    </Section>
  );
}

/** How one text read before each change, compared with what stands now. */
export function EarlierTexts({ page }: { page: TextsPage }) {
  const t = useTranslations('updates.earlier');
  const formats = useFormats();
  const { to } = useFrame();
  const { earlier } = page;
  if (!earlier) return null;
  return (
    <div id="earlier">
      <Section
        title={t('title')}
        aside={<Link to={`${to}/texts#b-${earlier.itemId}`}>{t('close')}</Link>}
        className="no-print"
      >
        <p className="meta">{earlier.items.length > 0 ? t('lead') : t('none')}</p>
        {earlier.items.map((one) => (
          <div className="blk" key={one.id}>
            <div className="head">
              <h3>{formats.moment(one.at)}</h3>
              <span className="meta">
                {t(`causes.${one.cause}`)}
                {one.who ? `, ${one.who}` : ''}
              </span>
            </div>
            <p className="locked pre">{one.words ? <Words words={one.words} /> : one.text}</p>
            {page.open && page.canEdit ? (
              <Form method="post" className="gap-s">
                <input type="hidden" name="itemId" value={earlier.itemId} />
                <input type="hidden" name="version" value={earlier.version} />
                <input type="hidden" name="earlierId" value={one.id} />
                <Button slim icon="returned" name="intent" value="restore">
                  {t('restore')}
                </Button>
              </Form>
            ) : null}
          </div>
        ))}
      </Section>
    </div>
  );
}
