import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { NumberInput, TextInput } from '~/ui/field';
import type { MeetingReply } from './meeting-reply';

type Props = {
  intent: 'add' | 'change';
  item: {
    id: string;
    version: number;
    title: string;
    presenterName: string | null;
    plannedMinutes: number | null;
  };
  reply: MeetingReply;
  first?: boolean;
  last?: boolean;
};

/** One line of the agenda. After somebody was faster, hers stands in the line and mine in the fields, over her version. */
export function AgendaItemForm({ intent, item, reply, first, last }: Props) {
  const t = useTranslations('meetings.one');
  const errors = useErrorTexts(reply?.errors);
  const field = (name: 'title' | 'presenter' | 'planned', start: string) => ({
    name,
    id: `f-${name}-${item.id}`,
    defaultValue: reply?.values[name] ?? start,
    error: errors[name],
    autoComplete: 'off',
  });
  const add = intent === 'add';
  return (
    <Form method="post" className="stack-s gap-s" noValidate>
      <input type="hidden" name="id" value={add ? (reply?.values.id ?? item.id) : item.id} />
      {add ? null : <input type="hidden" name="version" value={item.version} />}
      <TextInput {...field('title', item.title)} label={t('itemTitle')} maxLength={200} />
      <div className="fields pair">
        <TextInput
          {...field('presenter', item.presenterName ?? '')}
          label={t('presenter')}
          maxLength={120}
          optional
        />
        <NumberInput
          {...field('planned', item.plannedMinutes ? String(item.plannedMinutes) : '')}
          label={t('planned')}
          optional
        />
      </div>
      <div className="row">
        <Button name="intent" value={intent} look={add ? 'plain' : 'main'} slim>
          {t(add ? 'add' : 'save')}
        </Button>
        {add || first ? null : (
          <Button name="intent" value="up" slim>
            {t('up')}
          </Button>
        )}
        {add || last ? null : (
          <Button name="intent" value="down" slim>
            {t('down')}
          </Button>
        )}
        {add ? null : (
          <Button name="intent" value="remove" look="stop" slim>
            {t('remove')}
          </Button>
        )}
      </div>
    </Form>
  );
}
