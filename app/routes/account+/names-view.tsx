import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { Section } from '~/ui/page';

const cases = ['genitive', 'dative', 'accusative'] as const;
type Names = Record<(typeof cases)[number] | 'vocative' | 'vocative_full', string>;

type NamesProps = {
  name: string;
  forms: Names;
  sure: boolean;
  confirmedOn: string | null;
  reply: RefusedForm | undefined;
};

export function NamesView({ name, forms, sure, confirmedOn, reply }: NamesProps) {
  const t = useTranslations('forms.own');
  const formats = useFormats();
  const errors = useErrorTexts(reply?.errors);
  const given = (field: keyof Names) => reply?.values[field] ?? forms[field];
  const [vocative, setVocative] = useState(given('vocative'));
  return (
    <div className="gap-l narrow">
      <Section title={t('heading')}>
        <div className="stack">
          <p>{t('lead')}</p>
          <p className="row">
            <strong>{name}</strong>
            <Chip tone={confirmedOn ? 'done' : 'idle'} icon={confirmedOn ? 'check' : 'idea'}>
              {confirmedOn ? t('confirmed', { date: formats.longDay(confirmedOn) }) : t('suggested')}
            </Chip>
          </p>
          {sure || confirmedOn ? null : <Note tone="wait">{t('unsure')}</Note>}
          <Form
            key={Object.values(forms).join()}
            method="post"
            action="/account/names"
            className="stack"
            noValidate
          >
            <ErrorSummary errors={errors} />
            <TextInput
              name="vocative"
              label={t('vocative')}
              hint={t('vocativeHint')}
              error={errors.vocative}
              defaultValue={given('vocative')}
              onChange={(event) => setVocative(event.currentTarget.value)}
              autoComplete="off"
            />
            <div className="letter-opening">
              <p className="meta">{t('example')}</p>
              <output htmlFor="f-vocative">
                {vocative.trim() ? t('opening', { vocative: vocative.trim() }) : t('openingWithout')}
              </output>
            </div>
            <TextInput
              name="vocative_full"
              label={t('vocative_full')}
              hint={t('vocative_fullHint')}
              error={errors.vocative_full}
              defaultValue={given('vocative_full')}
              autoComplete="off"
            />
            {cases.map((one) => (
              <TextInput
                key={one}
                name={one}
                label={t(one)}
                hint={t(`${one}Hint`)}
                error={errors[one]}
                defaultValue={given(one)}
                autoComplete="off"
              />
            ))}
            <div className="row">
              <Button look="main" name="intent" value="confirm">
                {t('save')}
              </Button>
              <Link to="/account/names?anew">{t('again')}</Link>
            </div>
          </Form>
        </div>
      </Section>
    </div>
  );
}
