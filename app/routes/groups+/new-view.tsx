import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { AboutFields } from './about-fields';
import type { newGroupForm } from './new-actions.server';

type Props = { page: ReturnType<typeof newGroupForm>; reply: RefusedForm | undefined };

export function NewGroupView({ page, reply }: Props) {
  const t = useTranslations('groups');
  const typed = reply?.values;
  const texts = useErrorTexts(reply?.errors);
  const errors: Record<string, string | undefined> = {
    ...texts,
    ...(reply?.errors.emails === 'tooManyAddresses' ? { emails: t('form.tooMany') } : {}),
  };
  const [only] = page.reaches;
  return (
    <div className="stack-l">
      <PageHead title={t('new.title')} lead={t('new.lead')} crumbs={[{ to: page.list, label: t('title') }]} />
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={reply ? errors : null} />
        <input type="hidden" name="id" value={typed?.id ?? page.id} />
        <AboutFields start={{ name: '', kind: 'workgroup', charter: '' }} typed={typed} errors={errors} />
        {page.reaches.length > 1 ? (
          <RadioCards
            name="reach"
            label={t('form.reach')}
            defaultValue={typed?.reach ?? only}
            error={errors.reach}
            options={page.reaches.map((reach) => ({
              value: reach,
              label: t(`reaches.${reach}`),
              text: t(`reachText.${reach}`),
            }))}
          />
        ) : (
          <input type="hidden" name="reach" value={only} />
        )}
        <TextArea
          name="emails"
          label={t('form.emails')}
          hint={[t('form.emailsHint'), page.reaches.length === 1 && only && t(`reachText.${only}`)]
            .filter(Boolean)
            .join(' ')}
          rows={5}
          optional
          defaultValue={typed?.emails}
          error={errors.emails}
        />
        <ActionBar>
          <Button look="main" name="intent" value="open">
            {t('new.do')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}
