import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CommitmentPage } from '~/flows/decisions/read-commitments.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Select, TextArea } from '~/ui/field';
import type { CommitmentReply } from './commitment-reply';

type Props = { page: Pick<CommitmentPage, 'colleagues' | 'version'>; reply: CommitmentReply | undefined };

/** Inside the library it may be given to somebody else; the group is told nothing of that. */
export function HandOn({ page, reply }: Props) {
  const t = useTranslations('decisions.mine');
  const mine = reply?.values.intent === 'hand-on' ? reply : undefined;
  const errors = useErrorTexts(mine?.errors);
  if (page.colleagues.length === 0) return null;
  return (
    <details open={mine !== undefined} className="no-print">
      <summary>{t('handOn')}</summary>
      <Form method="post" className="stack-s gap-s form-narrow" noValidate>
        <input type="hidden" name="version" value={page.version} />
        <Select
          name="to"
          label={t('handOnTo')}
          hint={t('handOnHint')}
          options={[{ value: '', label: t('handOnChoose') }, ...page.colleagues]}
          defaultValue={mine?.values.to ?? ''}
          error={errors.to}
        />
        <TextArea
          name="words"
          id="f-hand-on"
          label={t('handOnWhy')}
          rows={2}
          maxLength={1000}
          optional
          defaultValue={mine?.values.words ?? ''}
          error={errors.words}
        />
        <Button name="intent" value="hand-on">
          {t('handOnDo')}
        </Button>
      </Form>
    </details>
  );
}
