import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { EditorBlock, EditorPage } from '~/flows/reports/read-editor.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Select, TextArea, TextInput } from '~/ui/field';
import type { ReportReply } from './report-reply';

type Props = {
  part: EditorBlock;
  first: boolean;
  last: boolean;
  pictures: EditorPage['pictures'];
  reply: ReportReply | undefined;
};

/** One part: what it is and comes to now, its fields folded, and where it stands. */
export function PartEditor({ part, first, last, pictures, reply }: Props) {
  const t = useTranslations('reports.editor');
  const { block, name, now, seen } = part;
  const own = <input type="hidden" name="block" value={block.id} />;
  const move = (intent: 'up' | 'down' | 'remove') => (
    <Button slim look="bare" name="intent" value={intent} aria-label={t(`${intent}Name`, { title: name })}>
      {t(intent)}
    </Button>
  );
  return (
    <li id={`part-${block.id}`} className="report-part">
      <div className="report-part-head">
        <div>
          <p className="meta">{t(`kinds.${block.kind}`)}</p>
          <h3>{name}</h3>
          {now ? <p className="report-part-now">{now}</p> : null}
        </div>
        <Form method="post" className="row">
          {own}
          {first ? null : move('up')}
          {last ? null : move('down')}
          {move('remove')}
        </Form>
      </div>
      <details open={reply !== undefined}>
        <summary aria-label={t('changeName', { title: name })}>{t('change')}</summary>
        <Form method="post" className="stack-s gap-s" noValidate>
          {own}
          <input type="hidden" name="seen" value={seen} />
          <Fields part={part} pictures={pictures} reply={reply} />
          <div className="row">
            <Button slim name="intent" value="block" aria-label={t('saveName', { title: name })}>
              {t('save')}
            </Button>
          </div>
        </Form>
      </details>
    </li>
  );
}

function Fields({ part, pictures, reply }: Pick<Props, 'part' | 'pictures' | 'reply'>) {
  const t = useTranslations('reports.editor');
  const { block, measures, layouts } = part;
  const errors = useErrorTexts(reply?.errors);
  const field = (name: string, was: string) => ({
    name,
    id: `f-${name}-${block.id}`,
    defaultValue: reply?.values[name] ?? was,
    error: errors[name],
  });
  const heading = (
    <TextInput
      {...field('title', block.title ?? '')}
      label={t('heading')}
      maxLength={200}
      autoComplete="off"
      optional
    />
  );
  if (block.kind === 'text')
    return (
      <>
        {heading}
        <TextArea {...field('body', block.body)} label={t('body')} rows={6} />
      </>
    );
  if (block.kind === 'picture')
    return (
      <>
        {heading}
        {pictures.length === 0 ? (
          <p className="meta">{t('noPictures')}</p>
        ) : (
          <Select
            {...field('imageId', block.imageId ?? '')}
            label={t('picture')}
            hint={t('pictureHint')}
            options={[
              { value: '', label: t('choose') },
              ...pictures.map((one) => ({ value: one.id, label: one.alt })),
            ]}
          />
        )}
        <TextInput {...field('alt', block.alt)} label={t('alt')} maxLength={500} />
        <TextInput {...field('credit', block.credit ?? '')} label={t('credit')} maxLength={200} optional />
      </>
    );
  return (
    <>
      {heading}
      <div className="fields pair">
        <Select {...field('measure', block.measure)} label={t('measure')} options={measures} />
        {block.kind === 'metric' || layouts.length < 2 ? null : (
          <Select {...field('by', block.by)} label={t('by')} options={layouts} />
        )}
      </div>
      <TextInput
        {...field('method', block.method ?? '')}
        label={t('method')}
        hint={t('methodHint')}
        maxLength={500}
        optional
      />
    </>
  );
}
