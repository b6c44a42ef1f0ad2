import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { TextArea, TextInput } from '~/ui/field';
import { ProblemNote, useFrame } from '../frame';
import { LiveChecks } from './live-checks';
import { TextConflict } from './text-conflict';
import type { TextBlockData } from './texts-data.server';
import type { TextsReply } from './texts-reply';
import { useUnsaved } from './unsaved';
import { type Typed, useAutosave } from './use-autosave';

type TextEditorProps = {
  adoptionId: string;
  block: TextBlockData;
  titleWord: string;
  reply: TextsReply | undefined;
  /** Whether the editor stands open, and checks what is typed. */
  live: boolean;
  onLive: (live: boolean) => void;
};

/** The raw text behind a fold. It is saved while it is typed; without script by its button. */
export function TextEditor({
  adoptionId,
  block,
  titleWord,
  reply: pageReply,
  live,
  onLive,
}: TextEditorProps) {
  const t = useTranslations('adoption.texts');
  const { to, report } = useFrame();
  const titled = block.title !== null;
  const own = ownReply(pageReply, block.id);
  const values: Typed = titled ? { title: block.title ?? '', body: block.body } : { body: block.body };
  const save = useAutosave({
    draftKey: `${adoptionId}:${block.id}`,
    stored: { version: block.version, values },
    typed: own?.values,
    extra: { itemId: block.id },
    report,
    disabled: own !== undefined && 'kind' in own,
  });
  const reply = save.reply ?? own;
  const conflict = reply && 'kind' in reply && reply.kind === 'conflict' ? reply : null;
  const problem = reply && 'problem' in reply ? reply : null;
  const errors = useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined);
  const stuck = Boolean(conflict || problem || (reply && 'errors' in reply));
  const unsaved = useUnsaved();
  const waiting = save.dirty || save.busy;
  useEffect(
    () => unsaved.tell(block.id, { waiting, stuck, flush: save.flush }),
    [unsaved, block.id, waiting, stuck, save.flush],
  );
  const fold = useRef<HTMLDetailsElement>(null);
  const onToggle = () => onLive(fold.current?.open ?? false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one that came open from the server says so only once
  useEffect(onToggle, []);
  const bind = (name: 'title' | 'body') => ({
    id: `t-${block.id}-${name}`,
    name,
    value: save.values[name] ?? '',
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => save.change(name, event.currentTarget.value),
  });
  const checksOf = (name: 'title' | 'body') => (
    <LiveChecks
      name={name}
      text={save.values[name] ?? ''}
      year={block.year}
      onFix={(mended) => save.change(name, mended)}
    />
  );
  if (conflict) {
    return (
      <TextConflict
        block={block}
        conflict={conflict}
        mine={save.values}
        titleWord={titleWord}
        onSettle={(chosen) => save.settle(conflict.theirs, chosen)}
      />
    );
  }
  return (
    <>
      {problem ? <ProblemNote reply={problem} to={to} /> : null}
      <details
        className="no-print"
        ref={fold}
        onToggle={onToggle}
        open={reply && 'errors' in reply ? true : undefined}
      >
        <summary>{t('edit')}</summary>
        <Form
          method="post"
          className="stack"
          preventScrollReset
          onSubmit={(event) => {
            event.preventDefault();
            save.flush();
          }}
        >
          <input type="hidden" name="itemId" value={block.id} />
          <input type="hidden" name="version" value={save.version} />
          {titled ? <TextInput {...bind('title')} label={titleWord} autoComplete="off" /> : null}
          {titled && live ? checksOf('title') : null}
          <TextArea
            {...bind('body')}
            label={t('body')}
            rows={Math.min(14, 3 + Math.ceil(block.body.length / 70))}
          />
          {live ? checksOf('body') : null}
          <Button slim icon="save" name="intent" value="save">
            {t('save')}
          </Button>
        </Form>
      </details>
    </>
  );
}

/** The answer to the whole page, if it is about this text. */
function ownReply(reply: TextsReply | undefined, id: string) {
  if (!reply || !('values' in reply) || reply.values.itemId !== id || reply.values.intent === 'offer')
    return undefined;
  return reply;
}
