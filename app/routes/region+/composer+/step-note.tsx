import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import type { ComposerReply } from './reply';

/** What came of a step that changed the list itself: what was removed can be put back, and what did not fit is said. */
export function StepNote({ reply }: { reply: ComposerReply | undefined }) {
  const t = useTranslations('composer');
  if (!reply || !('kind' in reply)) return null;
  if (reply.kind === 'refused') {
    return (
      <div role="alert">
        <Note tone="stop" icon="warn">
          <p>{t(`errors.${reply.problem}`)}</p>
        </Note>
      </div>
    );
  }
  if (reply.kind !== 'removed') return null;
  return (
    <div role="status" className="removed">
      <Note tone="done" icon="check">
        <Form method="post" className="row">
          <span>{t(reply.part === 'task' ? 'tasks.removed' : 'texts.removed')}</span>
          <input type="hidden" name="part" value={reply.part} />
          <input type="hidden" name="removed" value={reply.removed} />
          <input type="hidden" name="place" value={reply.place} />
          <Button slim icon="redo" name="intent" value="restore">
            {t('texts.restore')}
          </Button>
        </Form>
      </Note>
    </div>
  );
}
