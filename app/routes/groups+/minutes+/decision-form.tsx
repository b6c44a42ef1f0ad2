import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { DateInput, Select, TextArea } from '~/ui/field';
import type { Live } from './live-line';
import type { MinutesReply } from './minutes-reply';

type Props = {
  item: MinutesPage['items'][number];
  owners: MinutesPage['owners'];
  live: Live;
  reply: MinutesReply | undefined;
};

/** A decision with its owner and day. A line of the minutes that begins with „!“ opens it with its words. */
export function DecisionForm({ item, owners, live, reply }: Props) {
  const t = useTranslations('minutes');
  const errors = useErrorTexts(reply?.errors);
  const [id, setId] = useState(item.newDecision);
  const box = useRef<HTMLDetailsElement>(null);
  const { mark, settle } = live;
  const marked = mark?.item === item.id ? mark.line.replace(/^!+\s*/, '') : null;
  const decided = item.decisions.some((one) => one.id === id);
  const settled = useRef(settle);
  settled.current = settle;

  useEffect(() => {
    if (marked === null || !box.current) return;
    box.current.open = true;
    const form = box.current.querySelector('form');
    const body = form?.elements.namedItem('body');
    if (body instanceof HTMLTextAreaElement) body.value = marked;
    const owner = form?.elements.namedItem('owner');
    if (owner instanceof HTMLElement) owner.focus();
  }, [marked]);

  useEffect(() => {
    if (!decided) return;
    settled.current(true);
    setId(item.newDecision);
    if (box.current) box.current.open = false;
  }, [decided, item.newDecision]);

  return (
    <details ref={box} className="quiet decide" open={reply ? true : undefined}>
      <summary>{t('newDecision')}</summary>
      <Form method="post" className="stack-s sheet" preventScrollReset noValidate key={id}>
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="id" value={id} />
        <TextArea
          id={`d-${item.id}`}
          name="body"
          label={t('decisionBody')}
          rows={2}
          maxLength={1000}
          defaultValue={reply?.values.body}
          error={errors.body}
        />
        <div className="fields">
          <Select
            id={`o-${item.id}`}
            name="owner"
            label={t('owner')}
            optional
            options={[{ value: '', label: t('nobody') }, ...owners]}
            defaultValue={reply?.values.owner}
            error={errors.owner}
          />
          <DateInput
            id={`u-${item.id}`}
            name="due"
            label={t('due')}
            optional
            defaultValue={reply?.values.due}
            error={errors.due}
          />
        </div>
        <p className="meta">{t('decisionGoes')}</p>
        <div className="row">
          <Button slim icon="check" name="intent" value="decide">
            {t('decide')}
          </Button>
        </div>
      </Form>
    </details>
  );
}
