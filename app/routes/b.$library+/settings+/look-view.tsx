import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LookPage } from '~/flows/materials/library-look.server';
import { type PicturesReply, usePictureErrors } from '~/routes/pictures+/view';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { PageHead, Section } from '~/ui/page';
import { Swatch } from '~/ui/swatch';

type Props = { page: LookPage; reply: PicturesReply };

export function LookView({ page, reply }: Props) {
  const t = useTranslations('materials.own');
  const badColour = reply?.errors.colour ? t('badColour') : undefined;
  const { picture } = usePictureErrors(reply?.errors.picture ? { picture: reply.errors.picture } : undefined);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ErrorSummary errors={{ colour: badColour, picture }} />
      <div className="look">
        <div className="stack-l">
          <Section title={t('colourTitle')}>
            <Form method="post" encType="multipart/form-data" className="stack" noValidate>
              <Field name="colour" label={t('colour')} hint={t('colourHint')} error={badColour}>
                {(wires) => (
                  <input
                    {...wires}
                    key={page.swatch?.chosen ?? ''}
                    className="colour"
                    type="color"
                    name="colour"
                    defaultValue={page.swatch?.chosen ?? page.season}
                  />
                )}
              </Field>
              {page.swatch ? (
                <div className="stack-s">
                  <p className="row">
                    <Swatch colour={page.swatch.chosen} /> {t('chosen')}: {page.swatch.chosen}
                  </p>
                  <p className="row">
                    <Swatch colour={page.swatch.colour} /> {t('printed')}: {page.swatch.colour}
                  </p>
                  <Adapted changed={page.swatch.changed} />
                </div>
              ) : (
                <p className="meta">{t('none')}</p>
              )}
              <div className="row">
                <Button look="main" name="intent" value="colour">
                  {t('saveColour')}
                </Button>
                {page.swatch ? (
                  <Button look="bare" name="intent" value="no-colour">
                    {t('dropColour')}
                  </Button>
                ) : null}
              </div>
            </Form>
          </Section>
          <MarkPart page={page} error={picture} />
        </div>
        <figure className="stack-s">
          <img className="poster" src={page.example} alt={t('example')} width={520} height={735} />
          <figcaption className="meta">{t('example')}</figcaption>
        </figure>
      </div>
    </>
  );
}

function Adapted({ changed }: { changed: boolean }) {
  const t = useTranslations('materials');
  return changed ? <Note>{t('adapted')}</Note> : <p className="meta">{t('own.same')}</p>;
}

function MarkPart({ page, error }: { page: LookPage; error: string | undefined }) {
  const t = useTranslations('materials.own');
  return (
    <Section title={t('markTitle')}>
      <Form method="post" encType="multipart/form-data" className="stack" reloadDocument noValidate>
        {page.mark ? (
          <p>
            <img className="own-mark" src={page.mark.src} alt={t('markAlt')} width={240} height={160} />
          </p>
        ) : (
          <p className="meta">{t('noMark')}</p>
        )}
        <Field name="picture" label={t('mark')} hint={t('markHint')} error={error}>
          {(wires) => (
            <input {...wires} type="file" name="picture" accept="image/png,image/jpeg,image/webp" />
          )}
        </Field>
        <div className="row">
          <Button name="intent" value="mark">
            {t('saveMark')}
          </Button>
          {page.mark ? (
            <Button look="bare" name="intent" value="no-mark">
              {t('dropMark')}
            </Button>
          ) : null}
          {!page.mark && page.removed ? (
            <Button look="bare" icon="redo" name="intent" value="old-mark">
              {t('return')}
            </Button>
          ) : null}
        </div>
      </Form>
    </Section>
  );
}
