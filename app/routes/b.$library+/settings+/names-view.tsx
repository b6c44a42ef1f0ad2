import { Form, Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea, TextInput } from '~/ui/field';
import { PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'] as const;
type Forms = Record<(typeof cases)[number] | 'nominative', string>;

type LibraryNamesProps = {
  forms: Forms;
  sure: boolean;
  confirmedOn: string | null;
  town: Forms;
  townConfirmed: boolean;
  /** Of the municipality's own name; null for a library without one. */
  municipality: Forms | null;
  /** This page. */
  page: string;
  reply: RefusedForm | undefined;
};

const townField = {
  nominative: 'townNominative',
  genitive: 'townGenitive',
  dative: 'townDative',
  accusative: 'townAccusative',
  instrumental: 'townInstrumental',
  locative: 'townLocative',
  vocative: 'townVocative',
} as const satisfies Record<keyof Forms, string>;

export function LibraryNamesView({
  forms,
  town,
  sure,
  confirmedOn,
  page,
  reply,
  ...more
}: LibraryNamesProps) {
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
          <Form
            key={[...Object.values(forms), ...Object.values(town)].join()}
            method="post"
            action={page}
            className="stack"
            noValidate
          >
            <ErrorSummary errors={errors} />
            <NameForm
              name="nominative"
              label={t('nominative')}
              hint={t('nominativeHint')}
              value={forms.nominative}
              readOnly
            />
            {cases.map((one) => (
              <NameForm
                key={one}
                name={one}
                label={t(one)}
                hint={t(`${one}Hint`)}
                error={errors[one]}
                defaultValue={reply?.values[one] ?? forms[one]}
                maxLength={300}
              />
            ))}
            <h2>{t('town')}</h2>
            <p className="hint">{t('townText')}</p>
            {confirmedOn && !more.townConfirmed ? <Note tone="wait">{t('townNew')}</Note> : null}
            {(['nominative', ...cases] as const).map((one) => (
              <NameForm
                key={one}
                name={townField[one]}
                label={t(`townCases.${one}`)}
                error={errors[townField[one]]}
                defaultValue={reply?.values[townField[one]] ?? town[one]}
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
        <AnotherTown page={page} />
        {more.municipality ? <MunicipalityForms name={more.municipality} /> : null}
      </div>
    </>
  );
}

/** One line of two rows: on a phone the ending of a long name, which is what is looked at, would stand outside a field of one. */
function NameForm(props: Omit<ComponentProps<typeof TextArea>, 'rows'>) {
  return (
    <TextArea
      {...props}
      rows={2}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

/** A library outside its municipality's centre names its town; the forms are suggested anew. */
function AnotherTown({ page }: { page: string }) {
  const t = useTranslations('forms.library');
  return (
    <Form method="get" action={page} className="stack narrow">
      <TextInput
        name="town"
        label={t('otherTown')}
        hint={t('otherTownHint')}
        defaultValue=""
        maxLength={120}
      />
      <div className="row">
        <Button>{t('suggestTown')}</Button>
      </div>
    </Form>
  );
}

function MunicipalityForms({ name }: { name: Forms }) {
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
        ]}
      />
    </Section>
  );
}
