import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Sheet } from '~/ui/page';

export type CloseReply = {
  problem?: string;
  errors?: Record<string, string>;
  values?: Record<string, string>;
};

type CloseCampaignProps = { thanked: number; missing: number; reply: CloseReply | undefined };

/** Says what ending does and to whom, before it is done; folded while some results are still waited for. */
export function CloseCampaign({ thanked, missing, reply }: CloseCampaignProps) {
  const t = useTranslations('results.overview');
  const errors = useErrorTexts(reply?.errors);
  const form = (
    <Form method="post" className="stack" id="close">
      {reply?.problem ? (
        <Note tone="stop" icon="stop">
          <span role="alert">{reply.problem}</span>
        </Note>
      ) : null}
      <p>{t('closeText', { n: thanked })}</p>
      {missing > 0 ? (
        <Note tone="wait" icon="clock">
          {t('closeMissing', { n: missing })}
        </Note>
      ) : null}
      <TextArea
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        error={errors.note}
        defaultValue={reply?.values?.note}
        maxLength={500}
        rows={3}
        optional
      />
      <Button look={missing > 0 ? 'plain' : 'main'} icon="checks" name="intent" value="close">
        {t('close')}
      </Button>
    </Form>
  );
  return (
    <Sheet title={t('close')}>
      {missing > 0 ? (
        <details open={reply !== undefined}>
          <summary>{t('open')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </Sheet>
  );
}
