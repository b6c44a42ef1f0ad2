import { Form } from '@remix-run/react';
import { checkText, fillText } from '@sklaida/campaigns';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select, TextArea, TextInput } from '~/ui/field';
import { PartConflict } from './part-conflict';
import type { ComposerReply } from './reply';
import { TextChecks, TextLength } from './text-checks';
import type { TextsPage } from './texts-page.server';
import { usePart } from './use-part';

type Block = TextsPage['channels'][number]['blocks'][number];
type Props = {
  page: Pick<TextsPage, 'id' | 'editable' | 'year'>;
  block: Block;
  heading: string;
  first: boolean;
  last: boolean;
  open: boolean;
  alone: boolean;
  reply: ComposerReply | undefined;
  under?: ReactNode;
};

const modes = ['free', 'locked', 'optional'] as const;

/** One text of one channel: saved as it is typed, moved and removed by buttons. */
export function BlockEditor({ page, block, heading, first, last, open, alone, reply, under }: Props) {
  const t = useTranslations('composer.texts');
  const part = usePart({
    documentId: page.id,
    part: 'block',
    id: block.id,
    stored: block.stored,
    reply,
    disabled: !page.editable,
  });
  const { values } = part;
  const title = values.title ?? null;
  const body = values.body ?? '';
  const mode = modes.find((one) => one === values.mode) ?? 'free';
  const titled = 'title' in block.stored.values;
  const doubts = [title ?? '', body].reduce(
    (sum, text) => sum + checkText(text, page.year).length + fillText(text, {}).unknown.length,
    0,
  );
  const titleLabel = t(block.channel === 'email' ? 'subject' : 'headline');
  const wrong = Object.keys(part.errors).length > 0 || part.conflict !== null;
  return (
    <details className="blk composed" id={`b-${block.id}`} open={open || wrong || undefined}>
      <summary>
        <span className="what">
          <strong>{alone ? t('body') : heading}</strong>
          <span className="first-words">{title || body.split('\n')[0] || t('empty')}</span>
        </span>
        <span className="row">
          {doubts > 0 ? (
            <Chip tone="wait" icon="warn">
              {t('doubts', { n: doubts })}
            </Chip>
          ) : null}
          <Chip icon={mode === 'locked' ? 'lock' : mode === 'optional' ? 'more' : 'pen'} line>
            {t(`modes.${mode}`)}
          </Chip>
        </span>
      </summary>
      <Form
        method="post"
        className="stack"
        noValidate
        preventScrollReset
        onSubmit={(event) => {
          event.preventDefault();
          part.flush();
        }}
      >
        <input type="hidden" name="part" value="block" />
        <input type="hidden" name="id" value={block.id} />
        {part.conflict ? (
          <PartConflict
            theirs={part.conflict.theirs}
            mine={values}
            keep={part.keep}
            fields={[
              ['title', titleLabel],
              ['body', t('body')],
              ['mode', t('mode')],
            ]}
          />
        ) : (
          <input type="hidden" name="version" value={part.version} />
        )}
        {titled ? (
          <>
            <TextInput {...part.field('title')} label={titleLabel} maxLength={120} autoComplete="off" />
            <TextChecks
              name="title"
              text={title ?? ''}
              year={page.year}
              onFix={(mended) => part.change('title', mended)}
            />
          </>
        ) : null}
        <TextArea
          {...part.field('body')}
          label={t('body')}
          hint={<TextLength channel={block.channel} text={body} />}
          rows={Math.min(14, Math.max(4, Math.ceil(body.length / 72) + body.split('\n').length))}
          maxLength={6000}
        />
        <TextChecks
          name="body"
          text={body}
          year={page.year}
          onFix={(mended) => part.change('body', mended)}
        />
        {page.editable ? (
          <div className="block-foot">
            <Select
              {...part.field('mode')}
              label={t('mode')}
              hint={t(`modeHints.${mode}`)}
              options={modes.map((one) => ({ value: one, label: t(`modes.${one}`) }))}
            />
            <BlockSteps id={block.id} what={heading} first={first} last={last} />
          </div>
        ) : null}
      </Form>
      <Form method="post" id={`steps-${block.id}`} preventScrollReset>
        <input type="hidden" name="id" value={block.id} />
      </Form>
      {under}
    </details>
  );
}

type StepsProps = { id: string; what: string; first: boolean; last: boolean };

/** Saving belongs to the text's form; moving and removing to a form of their own, so that a refused text never holds them up. */
function BlockSteps({ id, what, first, last }: StepsProps) {
  const t = useTranslations('composer.texts');
  const words = useTranslations('composer');
  const step = { slim: true, look: 'bare', name: 'intent', form: `steps-${id}` } as const;
  return (
    <div className="row">
      <Button slim icon="save" name="intent" value="save" aria-label={`${words('save')}: ${what}`}>
        {words('save')}
      </Button>
      {first ? null : (
        <Button {...step} value="up" aria-label={t('upFor', { what })}>
          {t('up')}
        </Button>
      )}
      {last ? null : (
        <Button {...step} value="down" aria-label={t('downFor', { what })}>
          {t('down')}
        </Button>
      )}
      <Button {...step} icon="x" value="remove" aria-label={t('removeFor', { what })}>
        {t('remove')}
      </Button>
    </div>
  );
}
