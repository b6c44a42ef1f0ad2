import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NewSharePage } from '~/flows/sharing/read-sharing.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select, TextArea, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { KeepBackFields } from './keep-back-fields';
import { PreviewView } from './preview-view';
import type { NewShareReply } from './sharing-reply';

type Props = { page: NewSharePage; formKey: string; reply: NewShareReply | undefined };

const about = { unknown: 'hide', 'nothing-left': 'hide', 'words-tell': 'note' };

export function NewShareView({ page, formKey, reply }: Props) {
  const t = useTranslations('sharing');
  const reports = useTranslations('reports');
  const refused = reply?.refused;
  const typed = reply?.values;
  const reader = typed?.audience === 'group' ? 'groupId' : 'email';
  const at = refused && (refused === 'no-reader' ? reader : about[refused]);
  const errors = { ...useErrorTexts(reply?.errors), ...(refused && at ? { [at]: says(refused) } : {}) };
  const chosen = new Set(typed?.hide?.split('\n') ?? []);
  const preview = reply?.preview;
  return (
    <div className="stack-l">
      <PageHead
        title={t('form.title')}
        crumbs={[
          { to: page.path.replace(/\/[^/]+$/, ''), label: reports('title') },
          { to: page.path, label: page.title },
          { to: page.sharing, label: t('crumb') },
        ]}
      />
      <Form method="post" className="stack-l" noValidate>
        <ErrorSummary
          errors={reply ? errors : null}
          labels={{ groupId: t('form.groupId'), email: t('form.email'), expiresOn: t('form.expiresOn') }}
        />
        <input type="hidden" name="key" value={typed?.key ?? formKey} />
        <input type="hidden" name="seen" value={preview?.seen ?? ''} />
        {preview ? <PreviewView preview={preview} /> : null}
        <div className="stack form-narrow">
          <RadioCards
            name="audience"
            label={t('form.audience')}
            error={errors.audience}
            defaultValue={typed?.audience ?? (page.groups.length > 0 ? 'group' : 'person')}
            options={[
              {
                value: 'group',
                label: t('form.group'),
                text: page.groups.length > 0 ? t('form.groupText') : t('form.noGroups'),
              },
              { value: 'person', label: t('form.person'), text: t('form.personText') },
            ]}
          />
          <Select
            name="groupId"
            label={t('form.groupId')}
            hint={t('form.forGroup')}
            error={errors.groupId}
            defaultValue={typed?.groupId ?? (page.groups.length === 1 ? page.groups[0]?.value : '')}
            options={[{ value: '', label: t('form.chooseGroup') }, ...page.groups]}
          />
          <TextInput
            type="email"
            name="email"
            label={t('form.email')}
            hint={t('form.forPerson')}
            error={errors.email}
            defaultValue={typed?.email}
          />
          <DateInput
            name="expiresOn"
            label={t('form.expiresOn')}
            hint={t('form.expiresHint')}
            error={errors.expiresOn}
            optional
            min={page.today}
            defaultValue={typed?.expiresOn ?? page.until}
          />
          <TextArea
            name="note"
            label={t('form.note')}
            error={errors.note}
            optional
            defaultValue={typed?.note}
          />
        </div>
        <KeepBackFields fields={page.fields} chosen={chosen} error={errors.hide} />
        <ActionBar note={preview ? t('form.shareNote') : undefined}>
          {preview ? (
            <Button look="main" icon="send" name="intent" value="share">
              {t('form.share')}
            </Button>
          ) : null}
          <Button look={preview ? 'plain' : 'main'} name="intent" value="preview">
            {t(preview ? 'form.previewAgain' : 'form.preview')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );

  function says(why: NonNullable<NewShareReply['refused']>): string {
    if (why === 'no-reader') return t('form.noReader');
    if (why === 'unknown') return t('refused.unknown');
    return t(why === 'words-tell' ? 'refused.wordsTell' : 'refused.nothingLeft');
  }
}
