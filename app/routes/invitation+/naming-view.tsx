import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { WelcomePage } from './welcome-page';
import { WelcomeSteps } from './welcome-steps';

type NamingProps = {
  names: { firstName: string; lastName: string; vocative: string };
  school: boolean;
  demo: boolean;
  reply: { errors: FieldErrors; values: FormValues } | undefined;
};

export function NamingView({ names, school, demo, reply }: NamingProps) {
  const t = useTranslations('joining.naming');
  const words = useTranslations('ui');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  const hint = names.vocative ? t('vocativeHint', { name: names.vocative }) : t('vocativeHintEmpty');
  return (
    <WelcomePage demo={demo}>
      <div className="door">
        <div className="stack">
          <WelcomeSteps at="name" school={school} />
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Form method="post" className="sheet stack" noValidate reloadDocument>
          <ErrorSummary errors={errors} title={words('fixFields', { n: Object.keys(errors).length })} />
          <TextInput
            name="firstName"
            label={t('firstName')}
            error={errors.firstName}
            defaultValue={typed?.firstName ?? names.firstName}
            autoComplete="given-name"
            maxLength={80}
          />
          <TextInput
            name="lastName"
            label={t('lastName')}
            error={errors.lastName}
            defaultValue={typed?.lastName ?? names.lastName}
            autoComplete="family-name"
            maxLength={80}
          />
          <TextInput
            name="vocative"
            label={t('vocative')}
            hint={hint}
            error={errors.vocative}
            defaultValue={typed?.vocative ?? names.vocative}
            autoComplete="off"
            maxLength={80}
          />
          <Button look="main" wide name="intent" value="name">
            {t('next')}
          </Button>
        </Form>
      </div>
    </WelcomePage>
  );
}
