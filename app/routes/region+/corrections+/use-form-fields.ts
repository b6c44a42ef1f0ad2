import { useTranslations } from 'use-intl';
import type { CorrectionsProps, Draft, FormFields } from './correction-props';
import { useCorrectionErrors } from './use-correction-errors';

export function useFormFields(draft: Draft, reply: CorrectionsProps['reply']): FormFields {
  const errors = useCorrectionErrors(reply);
  return {
    value: (name) => reply?.values[name] ?? draft.fields[name] ?? '',
    error: (name) => errors[name],
  };
}

/** What a field is called where it stands away from its place: in the list of errors, beside a colleague's words. */
export function useFieldNames(draft: Draft | null): (name: string) => string | undefined {
  const t = useTranslations('corrections.draft');
  const about = useTranslations('composer.about');
  const p = useTranslations('corrections.publish');
  const campaign = useTranslations('campaigns');
  const tasks = useTranslations('composer.tasks');
  const plain: Record<string, string> = {
    keyMessage: about('keyMessage'),
    goal: about('goal'),
    audiences: about('audiences'),
    hashtags: about('hashtags'),
    startsOn: t('startsOn'),
    endsOn: t('endsOn'),
    answerBy: t('answerBy'),
    reportBy: t('reportBy'),
    minutes: t('minutes'),
    post: t('post'),
    activity: t('activity'),
    note: p('note'),
    urgent: p('urgent'),
    addChannel: t('add'),
    addTitle: t('addTitle'),
    addBody: t('addBody'),
    addTask: tasks('add'),
    addDays: tasks('days'),
  };
  return (name) => {
    if (plain[name]) return plain[name];
    const [kind = '', id] = [name.slice(0, name.indexOf('-')), name.slice(name.indexOf('-') + 1)];
    const block = draft?.document.blocks.find((one) => one.id === id);
    if (block) {
      const channel = campaign(`channels.${block.channel}`);
      if (kind === 'title') return t('heading', { channel });
      return kind === 'mode' ? t('mode', { channel }) : t('body', { channel });
    }
    return draft?.document.tasks.find((one) => one.id === id)?.title;
  };
}
