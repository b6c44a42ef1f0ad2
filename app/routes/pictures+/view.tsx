import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PicturesPage } from '~/flows/materials/read-pictures.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Field, TextArea, TextInput } from '~/ui/field';
import { EmptyState, Section, Sheet } from '~/ui/page';

export type PicturesReply = { ok: false; errors: FieldErrors; values: FormValues } | undefined;

type Key =
  | 'noFile'
  | 'tooLarge'
  | 'broken'
  | 'heic'
  | 'svg'
  | 'animated'
  | 'tooManyPixels'
  | 'tooSmall'
  | 'notAPicture'
  | 'alt'
  | 'consent'
  | 'long';

/** The sentences of a refused picture. */
export function usePictureErrors(errors: FieldErrors | undefined): Record<string, string | undefined> {
  const t = useTranslations('materials.photos.problems');
  return Object.fromEntries(Object.entries(errors ?? {}).map(([field, code]) => [field, t(code as Key)]));
}

/** The pictures of one thing: what is there, one more, and what was deleted. */
export function PicturesView({ page, reply }: { page: PicturesPage; reply: PicturesReply }) {
  const t = useTranslations('materials.photos');
  return (
    <div className="two lanes">
      <Section title={t('have')}>
        {page.pictures.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <ul className="picture-list">
            {page.pictures.map((picture) => (
              <li key={picture.id} className="stack-s">
                <img src={picture.src} alt={picture.alt} width={480} height={320} loading="lazy" />
                <p>{picture.alt}</p>
                {picture.credit ? <p className="meta">{t('by', { name: picture.credit })}</p> : null}
                {picture.consent ? (
                  <p className="meta">{t('withPeople', { consent: picture.consent })}</p>
                ) : null}
                {page.mayAdd ? (
                  <Turn
                    id={picture.id}
                    intent="remove"
                    label={t('remove')}
                    name={t('removeOf', { alt: picture.alt })}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {page.mayAdd && page.removed.length > 0 ? (
          <details className="gap-m">
            <summary>{t('removed')}</summary>
            <p className="hint">{t('removedHint')}</p>
            <ul className="stack-s">
              {page.removed.map((picture) => (
                <li key={picture.id} className="row">
                  <span>{picture.alt}</span>
                  <Turn
                    id={picture.id}
                    intent="return"
                    label={t('return')}
                    name={t('returnOf', { alt: picture.alt })}
                  />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Section>
      {page.mayAdd ? <AddPicture reply={reply} /> : null}
    </div>
  );
}

function Turn({ id, intent, label, name }: { id: string; intent: string; label: string; name: string }) {
  return (
    <Form method="post" encType="multipart/form-data">
      <input type="hidden" name="image" value={id} />
      <Button
        slim
        look="bare"
        icon={intent === 'remove' ? 'x' : 'redo'}
        name="intent"
        value={intent}
        aria-label={name}
      >
        {label}
      </Button>
    </Form>
  );
}

function AddPicture({ reply }: { reply: PicturesReply }) {
  const t = useTranslations('materials.photos');
  const errors = usePictureErrors(reply?.errors);
  const kept = reply?.values;
  return (
    <Sheet title={t('add')}>
      <Form method="post" encType="multipart/form-data" className="stack" reloadDocument noValidate>
        <ErrorSummary errors={errors} />
        {reply ? <Note>{t('kept')}</Note> : null}
        <TextInput
          name="alt"
          label={t('alt')}
          hint={t('altHint')}
          error={errors.alt}
          defaultValue={kept?.alt}
          maxLength={300}
        />
        <TextInput
          name="credit"
          label={t('credit')}
          hint={t('creditHint')}
          optional
          error={errors.credit}
          defaultValue={kept?.credit}
          maxLength={300}
        />
        <Checkbox name="people" value="yes" label={t('people')} defaultChecked={kept?.people === 'yes'} />
        <TextArea
          name="consent"
          label={t('consent')}
          hint={t('consentHint')}
          error={errors.consent}
          rows={2}
          defaultValue={kept?.consent}
          maxLength={300}
        />
        <Field name="picture" label={t('file')} hint={t('fileHint')} error={errors.picture}>
          {(wires) => (
            <input
              {...wires}
              type="file"
              name="picture"
              accept="image/jpeg,image/png,image/webp,.jpg,.jpeg"
            />
          )}
        </Field>
        <div>
          <Button look="main" name="intent" value="add">
            {t('save')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
