import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CampaignText } from '~/flows/adoptions/campaign-texts.server';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Select, TextArea, TextInput } from '~/ui/field';
import { CheckList } from '~/ui/lists';
import { useCampaignErrors } from '../results+/words';
import type { TextsReply } from './texts-actions.server';

const modes = ['free', 'locked', 'optional'] as const;

/** What stands stored now, beside what was typed. */
export function StoredText({ stored }: { stored: NonNullable<TextsReply['stored']> }) {
  const t = useTranslations('campaigns.conflict');
  return (
    <div className="merge" role="alert">
      <div className="top">
        <div>
          <h3>{t('block')}</h3>
          <p>{t('blockText')}</p>
        </div>
      </div>
      <div className="opt">
        <span />
        <div>
          <strong>{t('theirs')}</strong>
          {stored.title ? <p>{stored.title}</p> : null}
          <p className="pre">{stored.body || '–'}</p>
          <p>
            <Link to="." reloadDocument>
              {t('keepTheirs')}
            </Link>
          </p>
        </div>
      </div>
    </div>
  );
}

export function Findings({ items }: { items: { what: string; where: string }[] }) {
  const t = useTranslations('campaigns.texts');
  if (items.length === 0) return <CheckList items={[{ id: 'ok', ok: true, children: t('checkClean') }]} />;
  return (
    <CheckList
      items={items.map((one) => ({
        id: `${one.what} ${one.where}`,
        ok: false,
        children: (
          <>
            <strong>{one.what}</strong> {one.where}
          </>
        ),
      }))}
    />
  );
}

function Previews({ block }: { block: CampaignText }) {
  const t = useTranslations('campaigns.texts');
  return (
    <details>
      <summary>{t('previews')}</summary>
      {block.previews.length === 0 ? <p className="meta">{t('previewNone')}</p> : null}
      <div className="stack">
        {block.previews.map((one, index) => (
          <div key={one.name} className="prev">
            <div className="bar">
              <span>{t(index === 0 ? 'previewLong' : 'previewShort', { name: one.name })}</span>
              <span className="nb">{t('characters', { n: one.length })}</span>
            </div>
            <div className="in stack-s">
              {one.title ? <h3>{one.title}</h3> : null}
              <p className="pre">{one.body || t('empty')}</p>
            </div>
          </div>
        ))}
      </div>
    </details>
  );
}

/** The text of one channel for the whole region, saved on its own. */
export function TextEditor({ block, reply }: { block: CampaignText; reply: TextsReply | undefined }) {
  const t = useTranslations('campaigns');
  const errors = useCampaignErrors(reply?.errors);
  const typed = reply?.values;
  const [length, setLength] = useState(block.length);
  const count = t('texts.length', { n: length, max: block.soft });
  const over =
    length > block.hard
      ? t('texts.overHard', { n: block.hard })
      : length > block.soft
        ? t('texts.overSoft', { n: block.soft })
        : null;
  const named = Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [`${name}-${block.id}`, text]),
  );
  return (
    <div className="stack">
      <Form method="post" className="stack" noValidate key={block.sign}>
        <ErrorSummary errors={named} />
        {reply?.stored ? <StoredText stored={reply.stored} /> : null}
        <input type="hidden" name="blockId" value={block.id} />
        <input type="hidden" name="was" value={reply?.stored?.sign ?? typed?.was ?? block.sign} />
        {block.title === null ? null : (
          <TextInput
            name="title"
            id={`f-title-${block.id}`}
            label={t(block.channel === 'email' ? 'texts.titleEmail' : 'texts.title')}
            defaultValue={typed?.title ?? block.title}
            error={errors.title}
            maxLength={120}
          />
        )}
        <TextArea
          name="body"
          id={`f-body-${block.id}`}
          label={t('texts.body')}
          hint={over ? `${count}. ${over}` : count}
          defaultValue={typed?.body ?? block.body}
          error={errors.body}
          rows={Math.min(16, Math.max(4, Math.ceil(block.body.length / 70) + block.body.split('\n').length))}
          onChange={(event) => setLength([...event.currentTarget.value].length)}
        />
        <div className="fields pair">
          <Select
            name="mode"
            id={`f-mode-${block.id}`}
            label={t('texts.mode')}
            defaultValue={typed?.mode ?? block.mode}
            error={errors.mode}
            options={modes.map((mode) => ({ value: mode, label: t(`texts.modes.${mode}`) }))}
          />
        </div>
        <Button
          icon="save"
          name="intent"
          value="text"
          aria-label={t('texts.saveFor', { channel: t(`channels.${block.channel}`) })}
        >
          {t('texts.save')}
        </Button>
      </Form>
      <Findings items={block.findings} />
      <Previews block={block} />
    </div>
  );
}

export function TextReader({ block }: { block: CampaignText }) {
  const t = useTranslations('templates.modes');
  return (
    <div className="stack">
      <Chip icon={block.mode === 'locked' ? 'lock' : 'pen'} line>
        {t(block.mode)}
      </Chip>
      {block.title ? (
        <p>
          <strong>{block.title}</strong>
        </p>
      ) : null}
      <p className="pre measure">{block.body}</p>
      <Previews block={block} />
    </div>
  );
}
