import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'] as const;
type Forms = Record<(typeof cases)[number] | 'nominative', string>;

type LibraryNamesProps = {
  forms: Forms;
  sure: boolean;
  confirmedOn: string | null;
  /** Of the municipality's own name and of its centre's; null for a library without one. */
  place: { name: Forms; centre: Forms } | null;
  /** This page. */
  page: string;
  reply: RefusedForm | undefined;
};

export function LibraryNamesView({ forms, sure, confirmedOn, place, page, reply }: LibraryNamesProps) {
  const t = useTranslations('forms.library');
  const formats = useFormats();
  const errors = useErrorTexts(reply?.errors);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        meta={
          <Chip tone={confirmedOn ? 'done' : 'idle'} icon={confirmedOn ? 'check' : 'idea'}>
            {confirmedOn ? t('confirmed', { date: formats.longDay(confirmedOn) }) : t('suggested')}
          </Chip>
        }
      />
      <div className="stack-l">
        <div className="stack narrow">
          {sure || confirmedOn ? null : <Note tone="wait">{t('unsure')}</Note>}
          <Form key={Object.values(forms).join()} method="post" action={page} className="stack" noValidate>
            <ErrorSummary errors={errors} />
            <TextInput
              name="nominative"
              label={t('nominative')}
              hint={t('nominativeHint')}
              value={forms.nominative}
              readOnly
            />
            {cases.map((one) => (
              <TextInput
                key={one}
                name={one}
                label={t(one)}
                hint={t(`${one}Hint`)}
                error={errors[one]}
                defaultValue={reply?.values[one] ?? forms[one]}
                maxLength={300}
              />
            ))}
            <div className="row">
              <Button look="main" name="intent" value="confirm">
                {t('save')}
              </Button>
              <Link to={`${page}?anew`}>{t('again')}</Link>
            </div>
          </Form>
        </div>
        {place ? <PlaceForms {...place} /> : null}
      </div>
    </>
  );
}

function PlaceForms({ name, centre }: { name: Forms; centre: Forms }) {
  const t = useTranslations('forms.library');
  return (
    <Section title={t('place')}>
      <p className="hint">{t('placeText')}</p>
      <DataTable
        caption={t('caption')}
        dense
        rows={['nominative' as const, ...cases]}
        rowKey={(one) => one}
        columns={[
          { id: 'case', label: t('grammaticalCase'), kind: 'heading', cell: (one) => t(one) },
          { id: 'municipality', label: t('municipality'), cell: (one) => name[one] },
          { id: 'centre', label: t('centre'), cell: (one) => centre[one] },
        ]}
      />
    </Section>
  );
}
