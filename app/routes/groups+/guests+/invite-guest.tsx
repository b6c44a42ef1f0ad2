import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { Sheet } from '~/ui/page';
import type { GuestsReply } from './guests-reply';

type Problem = 'there' | 'too-many' | 'wrong-state';

export function InviteGuest({ id, reply }: { id: string; reply: GuestsReply }) {
  const t = useTranslations('guests');
  const errors = useErrorTexts(reply?.errors);
  const kept = reply?.values;
  return (
    <Sheet title={t('invite')}>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={errors} labels={{ name: t('field.name'), email: t('field.email') }} />
        {reply?.problem ? (
          <div role="alert">
            <Note tone="stop" icon="warn">
              {t(`problems.${reply.problem as Problem}`)}
            </Note>
          </div>
        ) : null}
        <input type="hidden" name="id" value={id} />
        <TextInput
          name="name"
          label={t('field.name')}
          maxLength={120}
          autoComplete="off"
          defaultValue={kept?.name}
          error={errors.name}
        />
        <TextInput
          name="organisation"
          label={t('field.organisation')}
          optional
          maxLength={160}
          autoComplete="off"
          defaultValue={kept?.organisation}
          error={errors.organisation}
        />
        <TextInput
          name="email"
          type="email"
          label={t('field.email')}
          hint={t('field.emailHint')}
          maxLength={254}
          autoComplete="off"
          defaultValue={kept?.email}
          error={errors.email}
        />
        <div>
          <Button look="main" icon="send" name="intent" value="invite">
            {t('send')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
