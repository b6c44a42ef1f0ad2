import { useTranslations } from 'use-intl';
import { Checkbox } from '~/ui/choice';
import { Select, TextArea, TextInput } from '~/ui/field';
import type { CorrectionsProps, Draft, FormFields } from './correction-props';
import { Part } from './part';

const modes = ['free', 'locked', 'optional'] as const;
type Props = Pick<CorrectionsProps, 'page'> & { draft: Draft; fields: FormFields };

/** Every text with what a library may do with it, and a place for one more. */
export function EditorTexts({ page, draft, fields }: Props) {
  const t = useTranslations('corrections.draft');
  const channels = useTranslations('campaigns.channels');
  const { value, error } = fields;
  return (
    <div className="stack">
      <h3 className="part-name">{t('texts')}</h3>
      {draft.document.blocks.map((block) => (
        <Text key={block.id} block={block} fields={fields} />
      ))}
      <Part title={t('addText')} open={['addChannel', 'addBody', 'addTitle'].some(error)}>
        <Select
          name="addChannel"
          label={t('add')}
          defaultValue={value('addChannel')}
          error={error('addChannel')}
          options={[
            { value: '', label: t('addNone') },
            ...page.channels.map((one) => ({ value: one, label: channels(one) })),
          ]}
        />
        <TextInput
          name="addTitle"
          label={t('addTitle')}
          hint={t('addTitleHint')}
          defaultValue={value('addTitle')}
          error={error('addTitle')}
          maxLength={120}
          optional
        />
        <TextArea
          name="addBody"
          label={t('addBody')}
          defaultValue={value('addBody')}
          error={error('addBody')}
          rows={4}
        />
      </Part>
    </div>
  );
}

type TextProps = { block: Draft['document']['blocks'][number]; fields: FormFields };

function Text({ block: { id, title, body, channel: key }, fields: { value, error } }: TextProps) {
  const t = useTranslations('corrections.draft');
  const channel = useTranslations('campaigns.channels')(key);
  const words = useTranslations('composer.texts.modes');
  return (
    <div className="blk stack">
      <h4>{channel}</h4>
      {title === null ? null : (
        <TextInput
          name={`title-${id}`}
          label={t('heading', { channel })}
          defaultValue={value(`title-${id}`)}
          error={error(`title-${id}`)}
          maxLength={120}
        />
      )}
      <TextArea
        name={`body-${id}`}
        label={t('body', { channel })}
        defaultValue={value(`body-${id}`)}
        error={error(`body-${id}`)}
        rows={Math.min(14, Math.max(4, Math.ceil(body.length / 70) + body.split('\n').length))}
      />
      <div className="fields pair">
        <Select
          name={`mode-${id}`}
          label={t('mode', { channel })}
          defaultValue={value(`mode-${id}`)}
          error={error(`mode-${id}`)}
          options={modes.map((one) => ({ value: one, label: words(one) }))}
        />
        <Checkbox
          name={`remove-${id}`}
          value="yes"
          label={t('remove', { channel })}
          defaultChecked={value(`remove-${id}`) === 'yes'}
        />
      </div>
    </div>
  );
}
