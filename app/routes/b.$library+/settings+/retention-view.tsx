import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { NumberInput } from '~/ui/field';
import { PageHead } from '~/ui/page';

type Subject = 'history' | 'letters' | 'requests' | 'tasks' | 'notices' | 'invitations' | 'exports' | 'jobs';
type Rule = { subject: Subject; months: number; usual: number; minimum: number; due: number };
type RetentionProps = {
  rules: Rule[];
  base: string;
  reply: { errors: Record<string, string>; values: Record<string, string> } | undefined;
};

export function RetentionView({ rules, base, reply }: RetentionProps) {
  const t = useTranslations('privacy.retention');
  const errors = useErrorTexts(reply?.errors);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Form method="post" className="stack-l">
        <ul className="settings-hub">
          {rules.map(({ subject, months, usual, minimum, due }) => (
            <li key={subject}>
              <div className="stack-s">
                <h2>{t(`subjects.${subject}.label`)}</h2>
                <p className="meta">{t(`subjects.${subject}.text`)}</p>
                <NumberInput
                  name={subject}
                  label={
                    <>
                      {t('months')}
                      <span className="vh"> – {t(`subjects.${subject}.label`)}</span>
                    </>
                  }
                  hint={`${t('usual', { usual, minimum })} ${t('due', { n: due })}`}
                  error={errors[subject]}
                  defaultValue={reply?.values[subject] ?? String(months)}
                  maxLength={3}
                  required
                />
              </div>
            </li>
          ))}
        </ul>
        <Note>{t('signIns')}</Note>
        <p>
          <Link to={`${base}/privacy`}>{t('requests')}</Link>
        </p>
        <Button look="main" icon="save" name="intent" value="save">
          {t('save')}
        </Button>
      </Form>
    </>
  );
}
